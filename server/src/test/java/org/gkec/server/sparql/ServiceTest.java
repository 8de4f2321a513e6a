package org.gkec.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gkec.server.Application;
import org.gkec.server.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** SERVICE and LOAD against a second server on this machine, which is allowed, and others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceTest {

  private static final String JSON = "application/sparql-results+json";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer other;
  private ConfigurableApplicationContext service;
  private Http http;
  private String endpoint;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/sparql",
        exchange -> {
          String form =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8));
          answer(
              exchange,
              200,
              JSON,
              """
              {"head": {"vars": ["s", "name"]}, "results": {"bindings": [
                {"s": {"type": "uri", "value": "urn:a"}, "name": {"type": "literal", "value": "A"}},
                {"s": {"type": "uri", "value": "urn:x"}, "name": {"type": "literal", "value": "X"}}]}}\
              """);
        });
    other.createContext("/broken", exchange -> answer(exchange, 500, "text/plain", "no"));
    other.createContext(
        "/data", exchange -> answer(exchange, 200, "text/turtle", "<urn:l> <urn:p> 1 ."));
    other.createContext(
        "/marked", exchange -> answer(exchange, 200, "text/turtle", "\ufeff<urn:l> <urn:p> 1 ."));
    other.createContext(
        "/no-ascii",
        exchange ->
            answer(exchange, 200, "text/turtle; charset=us-ascii", "<urn:l> <urn:p> \"\u00e9\" ."));
    other.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          answer(exchange, 302, "text/plain", "");
        });
    other.start();
    endpoint = "http://localhost:" + other.getAddress().getPort();
    service =
        SpringApplication.run(
            Application.class,
            "--spring.profiles.active=conformance",
            "--server.port=0",
            "--gkec.data-dir=" + folder,
            "--gkec.federation.allow=" + endpoint + "/,http://127.0.0.1:1/",
            "--gkec.federation.private-hosts=localhost",
            "--gkec.federation.batch=2",
            "--gkec.federation.failures=100",
            "--logging.level.root=WARN");
    http =
        new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    update("INSERT DATA { <urn:a> <urn:p> 1 . <urn:b> <urn:p> 2 . <urn:c> <urn:p> 3 }");
  }

  @BeforeEach
  void forget() {
    asked.clear();
  }

  @AfterAll
  void stop() {
    service.close();
    other.stop(0);
  }

  @Test
  void rows_are_joined_in_batches_with_what_is_known_already() {
    var rows =
        http.rows(
            "SELECT * { ?s <urn:p> ?o SERVICE <" + endpoint + "/sparql> { ?s <urn:name> ?name } }");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("name").get("value").asString()).isEqualTo("A");
    assertThat(asked).hasSize(2).allSatisfy(query -> assertThat(query).contains("VALUES (?s)"));
  }

  @Test
  void a_service_can_be_named_by_a_variable() {
    var rows =
        http.rows(
            "SELECT * { VALUES ?e { <"
                + endpoint
                + "/sparql> } SERVICE ?e { ?s <urn:name> ?name } }");

    assertThat(rows).hasSize(2);
  }

  @Test
  void a_service_that_fails_is_a_502_problem_unless_silent() {
    assertThat(status("SELECT * { SERVICE <" + endpoint + "/broken> { ?s ?p ?o } }"))
        .isEqualTo(502);
    assertThat(
            http.rows(
                "SELECT * { ?s <urn:p> ?o SERVICE SILENT <" + endpoint + "/broken> { ?s ?q ?r } }"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }",
        "SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o }",
        "SERVICE <http://169.254.169.254/> { ?s ?p ?o }",
        "SERVICE <ENDPOINT/elsewhere> { ?s ?p ?o }",
        "SERVICE SILENT <ENDPOINT/elsewhere> { ?s ?p ?o }",
        "SERVICE <file:///etc/passwd> { ?s ?p ?o }",
        "VALUES ?e { <http://127.0.0.1:1/> } SERVICE ?e { ?s ?p ?o }",
        "FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
      })
  void a_server_that_may_not_be_asked_is_a_403_problem(String pattern) {
    var answer =
        http.post(
            "/sparql",
            "application/sparql-query",
            "SELECT * { " + pattern.replace("ENDPOINT", endpoint) + " }");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Http.parse(answer).get("type").asString()).endsWith("/endpoint-refused");
  }

  @ParameterizedTest
  @CsvSource({
    "LOAD <file:///etc/passwd>, 403",
    "LOAD SILENT <file:///etc/passwd>, 403",
    "LOAD <http://127.0.0.1:1/>, 403",
    "LOAD <ENDPOINT/elsewhere>, 403",
    "LOAD <ENDPOINT/broken>, 400",
    "LOAD <ENDPOINT/no-ascii>, 400",
    "LOAD <ENDPOINT/marked> INTO GRAPH <urn:loaded>, 204",
    "LOAD SILENT <ENDPOINT/broken>, 204",
    "LOAD <ENDPOINT/data> INTO GRAPH <urn:loaded>, 204"
  })
  void load_follows_the_same_rules(String update, int status) {
    assertThat(
            http.post("/sparql", "application/sparql-update", update.replace("ENDPOINT", endpoint))
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void a_service_without_an_iri_is_a_400_problem() {
    assertThat(status("SELECT * { SERVICE ?nowhere { ?s ?p ?o } }")).isEqualTo(400);
  }

  private int status(String query) {
    return http.post("/sparql", "application/sparql-query", query).statusCode();
  }

  private void update(String text) {
    assertThat(http.post("/sparql", "application/sparql-update", text).statusCode()).isEqualTo(204);
  }

  private static void answer(
      com.sun.net.httpserver.HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

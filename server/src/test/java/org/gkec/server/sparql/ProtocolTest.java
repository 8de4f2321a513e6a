package org.gkec.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class ProtocolTest {

  private static final String QUERY = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String CITIES =
      "SELECT ?s WHERE { ?s a <https://w3id.org/gkec/def#City> } ORDER BY ?s LIMIT 3";
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String CITY_GRAPH = "https://w3id.org/gkec/graph/policies";

  @Autowired private Http http;

  @Test
  void a_query_can_be_sent_by_the_method_query() {
    var answer = http.send("QUERY", "/sparql", CITIES, "Content-Type", QUERY);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(http.post("/sparql", QUERY, CITIES).body());
  }

  @Test
  void the_graphs_of_the_request_win_over_from_on_every_form() {
    String query = "SELECT (COUNT(*) AS ?n) FROM <urn:none> WHERE { ?s ?p ?o }";
    String graph = "default-graph-uri=" + Http.encoded(CITY_GRAPH);
    long expected = http.count("GRAPH <" + CITY_GRAPH + "> { ?s ?p ?o }");

    var get = http.get("/sparql?" + graph + "&query=" + Http.encoded(query), "text/csv");
    var form =
        http.send(
            "POST",
            "/sparql",
            graph + "&query=" + Http.encoded(query),
            "Content-Type",
            FORM,
            "Accept",
            "text/csv");
    var direct =
        http.send("POST", "/sparql?" + graph, query, "Content-Type", QUERY, "Accept", "text/csv");

    assertThat(expected).isPositive();
    assertThat(get.body()).isEqualTo("n\r\n" + expected + "\r\n");
    assertThat(form.body()).isEqualTo(get.body());
    assertThat(direct.body()).isEqualTo(get.body());
  }

  @Test
  void named_graphs_of_the_request_are_the_only_ones() {
    var answer =
        http.get(
            "/sparql?named-graph-uri="
                + Http.encoded(CITY_GRAPH)
                + "&query="
                + Http.encoded("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"),
            "text/csv");

    assertThat(answer.body().lines()).containsExactly("g", CITY_GRAPH);
  }

  @Test
  void a_graph_that_is_no_iri_is_a_400_problem() {
    assertThat(http.get("/sparql?default-graph-uri=x&query=" + Http.encoded(CITIES)).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, text/plain, 405",
    "PUT, application/sparql-query, 405",
    "POST, text/plain, 415",
    "POST, 'application/sparql-query; charset=utf-16', 415",
    "QUERY, application/sparql-update, 415"
  })
  void what_the_protocol_does_not_know_is_refused(String method, String type, int status) {
    assertThat(http.send(method, "/sparql", CITIES, "Content-Type", type).statusCode())
        .isEqualTo(status);
  }

  @Test
  void two_queries_in_one_request_are_a_400_problem() {
    String query = "query=" + Http.encoded(CITIES);

    assertThat(http.get("/sparql?" + query + "&" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void a_syntax_error_quotes_the_line() {
    var problem = Http.parse(http.post("/sparql", QUERY, "SELECT ?s\nWHERE { ?s a }"));

    assertThat(problem.get("source").asString()).isEqualTo("WHERE { ?s a }");
  }

  @Test
  void an_unknown_function_is_a_400_problem() {
    var answer = http.post("/sparql", QUERY, "SELECT (<urn:f>(1) AS ?x) WHERE {}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.parse(answer).get("detail").asString()).contains("urn:f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/trig",
        "application/n-quads",
        "text/n3",
        "application/rdf+json"
      })
  void triples_can_be_had_in_every_format(String type) {
    var answer =
        http.get(
            "/sparql?query=" + Http.encoded("DESCRIBE <https://w3id.org/gkec/id/city/lahti-fi>"),
            type);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body()).contains("Lahti");
  }

  @Test
  void every_answer_can_be_read_from_any_origin() {
    assertThat(http.get("/sparql?query=x").headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("*");
    assertThat(http.get("/no-such-page").headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("*");
    var preflight =
        http.send(
            "OPTIONS",
            "/sparql",
            "",
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("QUERY");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("content-type");
  }

  @Test
  void an_answer_that_is_known_is_not_sent_again() {
    await() // the service itself may write between two requests, and a second must pass after it
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(this::isSentOnce);
  }

  private void isSentOnce() {
    String path = "/sparql?query=" + Http.encoded(CITIES);
    String tag = http.get(path, "text/csv").headers().firstValue("ETag").orElseThrow();

    var same = http.send("GET", path, "", "If-None-Match", tag, "Accept", "text/csv");
    var otherFormat =
        http.send("GET", path, "", "If-None-Match", tag, "Accept", "application/json");

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(otherFormat.statusCode()).isEqualTo(200);
    assertThat(otherFormat.headers().firstValue("Last-Modified")).isPresent();
  }

  @Test
  void an_answer_that_would_differ_each_time_has_no_tag() {
    var answer = http.get("/sparql?query=" + Http.encoded("SELECT (RAND() AS ?x) WHERE {}"));

    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void answers_can_be_compressed() throws IOException {
    byte[] bytes =
        raw(
            "GET /sparql?format=csv&query="
                + Http.encoded("SELECT ?s WHERE { ?s ?p ?o } LIMIT 2000")
                + " HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n");
    String head = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
    int start = head.length() + 4;

    assertThat(head).containsIgnoringCase("Content-Encoding: gzip");
    try (var plain =
        new GZIPInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines()).hasSize(2001);
    }
  }

  @Test
  void a_running_query_can_be_watched_and_cancelled_by_its_id() throws Exception {
    String id = "a-query-of-protocol-test-1";
    var answer =
        CompletableFuture.supplyAsync(
            () -> http.send("POST", "/sparql", SLOW, "Content-Type", QUERY, "X-Query-Id", id));
    var status =
        await()
            .until(
                () -> http.get("/sparql/queries/" + id),
                found ->
                    found.statusCode() == 200 && Http.parse(found).get("scanned").asLong() > 0);
    var cancelled = http.send("DELETE", "/sparql/queries/" + id, "");

    assertThat(Http.parse(status).get("scanned").asLong()).isPositive();
    assertThat(cancelled.statusCode()).isEqualTo(204);
    assertThat(answer.get().statusCode()).isEqualTo(503);
    assertThat(Http.parse(answer.get()).get("type").asString()).endsWith("/query-cancelled");
    assertThat(answer.get().headers().firstValue("X-Query-Id")).hasValue(id);
    assertThat(http.get("/sparql/queries/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void only_an_operator_sees_and_cancels_the_queries_of_all() {
    assertThat(http.get("/sparql/queries").statusCode()).isEqualTo(401);
    assertThat(http.send("DELETE", "/sparql/queries", "").statusCode()).isEqualTo(401);
    assertThat(http.send("GET", "/sparql/queries", "", "Authorization", Http.TOKEN).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_client_that_goes_away_ends_its_query() throws Exception {
    String id = "a-query-of-protocol-test-2";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /sparql?query="
                      + Http.encoded(SLOW)
                      + " HTTP/1.1\r\nHost: x\r\nX-Query-Id: "
                      + id
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      await()
          .untilAsserted(
              () -> assertThat(http.get("/sparql/queries/" + id).statusCode()).isEqualTo(200));
    }

    await()
        .untilAsserted(
            () -> assertThat(http.get("/sparql/queries/" + id).statusCode()).isEqualTo(404));
  }

  /** The budget of rows ends it long after the first byte. */
  @ParameterizedTest
  @ValueSource(
      strings = {"application/sparql-results+json", "text/csv", "application/sparql-results+xml"})
  void half_an_answer_never_looks_whole(String type) throws IOException {
    String path = "/sparql?query=" + Http.encoded("SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }");

    byte[] answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: " + type + "\r\n\r\n");

    assertThat(answer).hasSizeGreaterThan(64 * 1024);
    assertThat(new String(answer, 0, 12, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
    assertThat(new String(answer, answer.length - 5, 5, StandardCharsets.US_ASCII))
        .isNotEqualTo("0\r\n\r\n");
  }

  @Test
  void who_takes_trailers_is_told_that_the_answer_is_whole() throws IOException {
    String path = "/sparql?query=" + Http.encoded(CITIES);

    String answer =
        new String(
            raw(
                "GET "
                    + path
                    + " HTTP/1.1\r\nHost: x\r\nTE: trailers\r\nConnection: close\r\n\r\n"),
            StandardCharsets.UTF_8);

    assertThat(answer).contains("Trailer: X-Query-Status");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("x-query-status: complete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unoptimised", "optimised", "executed"})
  void a_plan_can_be_had_as_text_and_as_json(String level) {
    String path = "/sparql?explain=" + level + "&query=" + Http.encoded(CITIES);

    assertThat(http.get(path, "text/plain").body()).contains("StatementPattern");
    assertThat(Http.parse(http.get(path, "application/json")).get("type").asString()).isNotEmpty();
  }

  @Test
  void an_unknown_level_of_plan_is_a_400_problem() {
    assertThat(http.get("/sparql?explain=x&query=" + Http.encoded(CITIES)).statusCode())
        .isEqualTo(400);
  }

  private byte[] raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return socket.getInputStream().readAllBytes();
    }
  }
}

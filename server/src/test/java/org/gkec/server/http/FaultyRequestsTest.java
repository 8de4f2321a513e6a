package org.gkec.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What callers do wrong is their fault, and said as a problem: never a 500. */
@RunningService
class FaultyRequestsTest {

  @Autowired private Http http;

  static Stream<Arguments> requests() {
    String many = "a=1&".repeat(8000);
    return Stream.of(
        get("an escape that is none", "/search?q=%zz", 400),
        get("bytes that are no UTF-8", "/search?q=%ff%fe", 400),
        get("a query that is no UTF-8", "/sparql?query=%ff%fe", 400),
        get("8,000 parameters", "/search?" + many, 400),
        get("the address of errors", "/error", 404),
        get("a path with a semicolon", "/cities;x=1", 400),
        get("a page that is too far", "/cities?page=99999999999", 400),
        post(
            "a form of 8,000 parameters",
            "/sparql",
            "application/x-www-form-urlencoded",
            many,
            400),
        post("a form without a boundary", "/recommendations", "multipart/form-data", "x", 400),
        post(
            "nothing adopted", "/recommendations", "application/json", "{\"adopted\":[null]}", 400),
        post("lists of lists", "/recommendations", "application/json", "[".repeat(100_000), 400),
        query(
            "conditions without end",
            "SELECT ?s {?s ?p ?o} GROUP BY ?s HAVING " + "(1)".repeat(200_000)),
        query(
            "IF in IF", "ASK { FILTER(" + "IF(1,".repeat(2000) + "1" + ",2)".repeat(2000) + ") }"),
        query(
            "a service that is no address",
            "SELECT * { BIND(<urn:a b> AS ?s) SERVICE ?s {?a ?b ?c} }"),
        query("a service that is a text", "SELECT * { BIND(\"x\" AS ?s) SERVICE ?s {?a ?b ?c} }"),
        post(
            "a body that is packed",
            "/sparql",
            "application/sparql-query\r\nContent-Encoding: gzip",
            "xx",
            415),
        post("a type that is none", "/sparql", "///", "x", 415),
        post(
            "a city of 2 MB",
            "/recommendations",
            "application/json",
            "{\"label\":\"" + "x".repeat(2_000_000) + "\"}",
            413));
  }

  private static Arguments get(String name, String path, int status) {
    return Arguments.of(name, "GET " + path + " HTTP/1.1\r\n", "", status);
  }

  private static Arguments post(String name, String path, String type, String body, int status) {
    return Arguments.of(
        name,
        "POST %s HTTP/1.1\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
            .formatted(path, type, body.length()),
        body,
        status);
  }

  private static Arguments query(String name, String text) {
    return post(name, "/sparql", "application/sparql-query", text, 400);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void a_faulty_request_is_answered_by_a_problem(String name, String head, String body, int status)
      throws IOException {
    String answer = raw(head + "Host: x\r\nConnection: close\r\n\r\n" + body);

    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).contains("application/problem+json");
  }

  /** As a client would not send it. */
  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void an_address_that_is_computed_and_faulty_is_an_error_of_the_expression() {
    var rows = http.rows("SELECT ?s { BIND(IRI(\"http://[bad\") AS ?s) }");

    assertThat(rows.get(0).has("s")).isFalse();
  }

  @Test
  void if_without_an_answer_is_an_error_of_the_expression() {
    var rows =
        http.rows("SELECT (IF(IF(?x, 1, 2), 1, 2) AS ?r) (COALESCE(IF(?x, 1, 2), 3) AS ?c) {}");

    assertThat(rows.get(0).has("r")).isFalse();
    assertThat(rows.get(0).get("c").get("value").asString()).isEqualTo("3");
  }
}

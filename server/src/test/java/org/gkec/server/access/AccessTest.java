package org.gkec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gkec.server.OwnService.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gkec.server.Http;
import org.gkec.server.OwnService;
import org.gkec.server.graph.keep.UnusableDataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class AccessTest {

  @TempDir private Path folder;

  @Test
  void who_asks_too_often_is_told_when_to_come_back() {
    try (var service =
        start("--server.address=127.0.0.1", "--gkec.access.rate=1", "--gkec.access.burst=5")) {
      Http http = http(service);

      var answers = IntStream.range(0, 8).mapToObj(i -> http.get("/search?q=x")).toList();

      assertThat(answers.getFirst().statusCode()).isEqualTo(200);
      assertThat(answers.getLast().statusCode()).isEqualTo(429);
      assertThat(answers.getLast().headers().firstValue("Retry-After")).hasValue("1");
      assertThat(answers.getLast().headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
    }
  }

  @Test
  void who_tries_many_wrong_tokens_is_told_to_come_back_later() {
    try (var service = start("--server.address=127.0.0.1", "--gkec.access.rate=0")) {
      Http http = http(service);

      var statuses =
          IntStream.range(0, 40)
              .mapToObj(i ->
                  http.send(
                      "DELETE", "/graphs?graph=urn:x", "", "Authorization", "Bearer wrong" + i))
              .map(answer -> answer.statusCode())
              .toList();

      assertThat(statuses).startsWith(401).endsWith(429);
    }
  }

  @Test
  void who_sends_bodies_byte_by_byte_holds_up_nobody_else() throws Exception {
    try (var service = start("--server.address=127.0.0.1", "--gkec.access.rate=0")) {
      int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      List<Socket> slow = slowBodies(port, 220);

      assertThat(http(service).get("/search?q=lahti").statusCode()).isEqualTo(200);

      await().until(() -> answers(slow), answered -> answered >= 100);
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** From an address of their own. */
  private static List<Socket> slowBodies(int port, int count) throws IOException {
    var sockets = new ArrayList<Socket>();
    for (int i = 0; i < count; i++) {
      var socket = new Socket("127.0.0.1", port, InetAddress.getByName("127.0.0.2"), 0);
      socket
          .getOutputStream()
          .write(
              ("POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
                      + "Content-Length: 1000\r\n\r\nS")
                  .getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }
    return sockets;
  }

  /** How many of them have an answer, which is that they are too many. */
  private static long answers(List<Socket> sockets) throws IOException {
    long answered = 0;
    for (Socket socket : sockets) {
      answered += socket.getInputStream().available() > 0 ? 1 : 0;
    }
    return answered;
  }

  @Test
  void the_token_is_kept_as_a_hash_alone() throws IOException {
    try (var service = start("--server.address=127.0.0.1")) {
      String kept = Files.readString(folder.resolve("admin-token.sha256"));

      assertThat(kept).matches("[0-9a-f]{64} [0-9a-f]{8}\n");
      assertThat(http(service).update("CLEAR ALL").statusCode()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no digits", "0123", "%s 00000000"})
  void a_token_file_that_is_damaged_is_named(String content) throws IOException {
    Path file = folder.resolve("admin-token.sha256");
    Files.writeString(file, content.formatted("0".repeat(64)));

    assertThatThrownBy(() -> start("--server.address=127.0.0.1").close())
        .rootCause()
        .isInstanceOf(UnusableDataFolder.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("admin-token.sha256 is damaged");
  }

  @Test
  void the_token_file_of_an_earlier_release_is_read() throws IOException {
    Files.writeString(folder.resolve("admin-token.sha256"), "0".repeat(64));

    try (var service = start("--server.address=127.0.0.1")) {
      assertThat(http(service).update("CLEAR ALL").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void conformance_lets_anybody_write_to_an_empty_store_with_a_strict_default_graph() {
    try (var service = start("--spring.profiles.active=conformance")) {
      Http http = http(service);

      var written =
          http.post(
              "/sparql",
              "application/sparql-update",
              "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:p> 1 } }");

      assertThat(written.statusCode()).isEqualTo(204);
      assertThat(http.count("?s ?p ?o")).isZero();
      assertThat(http.count("GRAPH ?g { ?s ?p ?o }")).isEqualTo(1);
    }
  }

  @Test
  void conformance_does_not_start_on_an_address_that_others_reach() {
    assertThatThrownBy(
            () -> start("--spring.profiles.active=conformance", "--server.address=0.0.0.0").close())
        .hasStackTraceContaining("must be a loopback address");
  }

  @Test
  void conformance_does_not_start_on_data() {
    try (var service = start("--server.address=127.0.0.1", "--gkec.access.open=true")) {
      http(service)
          .post("/sparql", "application/sparql-update", "INSERT DATA { <urn:a> <urn:p> 1 }");
    }

    assertThatThrownBy(() -> start("--spring.profiles.active=conformance").close())
        .hasStackTraceContaining("needs an empty store");
  }

  private ConfigurableApplicationContext start(String... more) {
    String[] empty = {"--gkec.load.bundled=false", "--gkec.derived=false"};
    return OwnService.start(
        folder, Stream.of(empty, more).flatMap(Stream::of).toArray(String[]::new));
  }
}

package org.gkec.server.pace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.gkec.server.Http;
import org.gkec.server.OwnService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A patience of a second instead of fifteen, and a megabyte a second instead of 1 KB, so that the
 * test does not last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaceTest {

  private static final int LONG = 100_000;
  private static final int MOST_STEPS = 160;

  private ConfigurableApplicationContext service;

  @BeforeAll
  void start(@TempDir Path folder) {
    service =
        OwnService.start(
            folder,
            "--gkec.load.bundled=false",
            "--gkec.access.open=true",
            "--gkec.shapes=false",
            "--gkec.access.at-once=1",
            "--gkec.pace.slowest=1MB",
            "--gkec.pace.patience=1s");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /graphs?graph=urn:slow, text/turtle",
    "POST, /sparql, application/x-www-form-urlencoded",
    "POST, /graphs?graph=urn:slow, multipart/form-data;boundary=x",
    "POST, /sparql, application/sparql-query",
    "POST, /recommendations, application/json",
    "POST, /nothing-here, text/plain",
  })
  void a_body_that_comes_a_byte_at_a_time_ends(String method, String path, String type)
      throws Exception {
    try (var socket = connected()) {
      send(
          socket,
          "%s %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(method, path, type, LONG));

      int steps = 0;
      while (steps < MOST_STEPS && !isClosed(socket)) {
        steps++;
        try {
          send(socket, "x");
        } catch (IOException closed) {
          break;
        }
      }

      assertThat(steps).isLessThan(MOST_STEPS);
    }
    assertThat(OwnService.http(service).get("/status").statusCode()).isEqualTo(200);
  }

  /** Whoever takes 320 KB a second would need a minute, and may have no other request meanwhile. */
  @Test
  void an_answer_that_is_read_too_slowly_ends() throws Exception {
    Http http = OwnService.http(service);
    fill(http);
    try (var socket = connected()) {
      send(socket, "GET /graphs?graph=urn:long HTTP/1.1\r\nHost: x\r\nAccept: text/turtle\r\n\r\n");
      byte[] some = new byte[64 * 1024];
      boolean held = false;
      boolean free = false;
      for (int step = 0; step < 100 && !free; step++) {
        Thread.sleep(200);
        socket.getInputStream().read(some);
        int status = http.get("/status").statusCode();
        held |= status == 429;
        free = held && status == 200;
      }

      assertThat(held).as("it held its place").isTrue();
      assertThat(free).as("it was ended").isTrue();
    }
  }

  /** Long answers do not fit into what the machine holds for a connection. */
  private static void fill(Http http) {
    var turtle = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      turtle
          .append("<urn:s")
          .append(i)
          .append("> <urn:p> \"")
          .append("x".repeat(50_000))
          .append("\" .\n");
    }
    assertThat(
            http.send(
                    "PUT",
                    "/graphs?graph=urn:long",
                    turtle.toString(),
                    "Content-Type",
                    "text/turtle")
                .statusCode())
        .isLessThan(300);
  }

  private Socket connected() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), OwnService.http(service).port());
    socket.setSoTimeout(50);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {
        // an answer comes before the end
      }
      return true;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}

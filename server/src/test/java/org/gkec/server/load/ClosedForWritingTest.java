package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;

/** What clients and operators are told when a write could not be kept. */
@RunningService
@DirtiesContext
class ClosedForWritingTest {

  @Autowired private Http http;

  @Value("${gkec.data-dir}")
  private Path folder;

  @Test
  void a_write_that_is_not_kept_is_a_507_and_after_one_in_doubt_there_are_no_more()
      throws IOException {
    await()
        .untilAsserted(
            () -> assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(200));
    Path fresh = Files.createDirectory(folder.resolve("revision.new"));
    Files.createFile(fresh.resolve("in the way"));

    assertThat(write(http).statusCode()).isEqualTo(507);
    var refused = write(http);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(Http.parse(refused).get("type").asString()).endsWith("/problems/closed-for-writing");
    var readiness = http.get("/actuator/health/readiness");
    assertThat(readiness.statusCode()).isEqualTo(503);
    assertThat(readiness.body()).contains("closedForWriting");
    assertThat(http.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> write(Http http) {
    return http.send(
        "POST",
        "/graphs?graph=urn:test:closed",
        "<urn:s> <urn:p> <urn:o%d> .".formatted(System.nanoTime()),
        "Content-Type",
        "text/turtle",
        "Authorization",
        Http.TOKEN);
  }
}

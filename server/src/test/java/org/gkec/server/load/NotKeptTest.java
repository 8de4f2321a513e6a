package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;

/** What clients and operators are told when a write cannot be kept. */
@RunningService
@DirtiesContext
class NotKeptTest {

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

  @Value("${gkec.data-dir}")
  private Path folder;

  @Test
  void a_write_that_is_not_kept_is_a_507_and_all_goes_on_as_soon_as_there_is_room()
      throws IOException {
    Settled.revision(graph, http); // a follower that cannot write now tries again in a minute
    Path journal = folder.resolve("journal");
    Path aside = folder.resolve("aside");
    Files.move(journal, aside);
    Files.createDirectory(journal);

    var refused = write(http);

    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(readiness().statusCode()).isEqualTo(503);
    assertThat(readiness().body()).contains("notKept");
    assertThat(http.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(200);

    Files.delete(journal);
    Files.move(aside, journal);

    assertThat(readiness().statusCode()).isEqualTo(200);
    assertThat(write(http).statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> readiness() {
    return http.get("/actuator/health/readiness");
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

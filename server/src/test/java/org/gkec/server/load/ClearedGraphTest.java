package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gkec.server.OwnService.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.gkec.server.Http;
import org.gkec.server.OwnService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A graph without anything in it is a graph. */
class ClearedGraphTest {

  private static final String LINKS =
      "GRAPH <https://w3id.org/gkec/graph/links> { ?a <https://w3id.org/gkec/def#similarTo> ?b }";

  @TempDir private Path folder;

  @Test
  void a_graph_that_was_cleared_stays_empty_and_the_service_starts_with_it() {
    try (var service = start()) {
      Http http = http(service);
      await().atMost(Duration.ofMinutes(1)).until(() -> http.count("?s ?p ?o") > 100_000);

      var said =
          http.post(
              "/feedback",
              "application/json",
              """
              {"city": "lahti-fi", "measure": "deep-building-retrofit", "kind": "adopted"}
              """);
      assertThat(said.statusCode()).as(said.body()).isEqualTo(201);

      assertThat(http.post("/sparql", "application/sparql-update", "CLEAR ALL").statusCode())
          .isEqualTo(204);

      assertCleared(http);
      assertThat(http.count("?s a <https://w3id.org/gkec/def#Feedback>")).isEqualTo(1);
    }
    try (var service = start()) {
      assertCleared(http(service));
    }
  }

  @Test
  void a_service_without_data_starts() {
    try (var service = start("--gkec.load.bundled=false")) {
      assertCleared(http(service));
    }
  }

  private static void assertCleared(Http http) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(http.count(LINKS)).isZero());
    assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(http.get("/", "text/html").statusCode()).isEqualTo(200);
    assertThat(http.get("/cities", "text/html").statusCode()).isEqualTo(200);
    assertThat(http.get("/recommendations?city=lahti-fi").statusCode()).isEqualTo(404);
    assertThat(http.get("/recommendations?city=lahti-fi").body()).contains("no scoring profile");
  }

  private ConfigurableApplicationContext start(String... more) {
    String[] open = {
      "--server.address=127.0.0.1", "--gkec.access.open=true", "--gkec.access.rate=0"
    };
    return OwnService.start(
        folder, Stream.of(open, more).flatMap(Stream::of).toArray(String[]::new));
  }
}

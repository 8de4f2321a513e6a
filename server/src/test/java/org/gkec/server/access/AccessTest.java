package org.gkec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gkec.server.Application;
import org.gkec.server.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
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
  void the_token_is_kept_as_a_hash_alone() throws IOException {
    try (var service = start("--server.address=127.0.0.1")) {
      String kept = Files.readString(folder.resolve("admin-token.sha256"));

      assertThat(kept.strip()).hasSize(64).matches("[0-9a-f]+");
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
    String[] usual = {
      "--server.port=0",
      "--gkec.load.bundled=false",
      "--gkec.derived=false",
      "--gkec.data-dir=" + folder,
      "--logging.level.root=WARN"
    };
    return SpringApplication.run(
        Application.class, Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private static Http http(ConfigurableApplicationContext service) {
    return new Http(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }
}

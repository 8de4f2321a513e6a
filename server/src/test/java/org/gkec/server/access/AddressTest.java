package org.gkec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gkec.server.OwnService.http;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gkec.server.Http;
import org.gkec.server.OwnService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Whose address is believed: that of the service, and that of a caller. */
class AddressTest {

  @TempDir private Path folder;

  @Test
  void absolute_links_come_from_the_public_address_and_not_from_the_caller() {
    try (var service =
        start("--server.address=127.0.0.1", "--gkec.public-address=https://kg.example.org")) {
      for (String path :
          List.of("/robots.txt", "/sitemap.xml", "/events.atom", "/", "/openapi.json")) {
        String answer =
            http(service).send("GET", path, "", "Host", "evil.example", "Accept", "*/*").body();

        assertThat(answer).as(path).doesNotContain("evil.example").doesNotContain("127.0.0.1");
      }
      assertThat(http(service).get("/robots.txt").body())
          .contains("https://kg.example.org/sitemap.xml");
    }
  }

  @Test
  void a_forwarded_address_is_believed_from_the_named_proxy_alone() {
    try (var service =
        start("--server.address=127.0.0.1", "--gkec.access.rate=1", "--gkec.access.burst=5")) {
      assertThat(statusOfForwarded(http(service))).isEqualTo(429);
    }
    try (var service =
        start(
            "--server.address=127.0.0.1",
            "--gkec.access.rate=1",
            "--gkec.access.burst=5",
            "--gkec.proxy=127.0.0.1")) {
      assertThat(statusOfForwarded(http(service))).isEqualTo(200);
    }
    assertThatThrownBy(() -> start("--server.forward-headers-strategy=native").close())
        .hasStackTraceContaining("gkec.proxy");
  }

  /** The last of eight, each of which says to come from elsewhere. */
  private static int statusOfForwarded(Http http) {
    return IntStream.range(0, 8)
        .map(i ->
            http.send("GET", "/search?q=x", "", "X-Forwarded-For", "203.0.113." + i).statusCode())
        .reduce(0, (before, now) -> now);
  }

  private ConfigurableApplicationContext start(String... more) {
    String[] empty = {"--gkec.load.bundled=false", "--gkec.derived=false"};
    return OwnService.start(
        folder, Stream.of(empty, more).flatMap(Stream::of).toArray(String[]::new));
  }
}

package org.gkec.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class LibrariesTest {

  private static final Pattern LIBRARY = Pattern.compile("/webjars/[^'\"]+");
  private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

  @Autowired private Http http;

  @Test
  void every_library_that_a_page_or_script_names_is_served_by_an_address_without_a_version()
      throws IOException {
    Set<String> named = new TreeSet<>();
    for (String page : List.of("/", "/workbench", "/api")) {
      named.addAll(librariesIn(http.get(page, "text/html").body()));
    }
    try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
      for (Path script : scripts.filter(Files::isRegularFile).toList()) {
        named.addAll(librariesIn(Files.readString(script)));
      }
    }

    assertThat(named)
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(library -> {
          assertThat(library).doesNotContainPattern("/\\d");
          assertThat(http.get(library).statusCode()).isEqualTo(200);
        });
  }

  @Test
  void a_library_is_kept_and_asked_for_again_until_its_version_is_another() {
    String library = "/webjars/leaflet/dist/leaflet.css";

    var first = http.get(library);
    String tag = first.headers().firstValue("ETag").orElse("");
    var again = http.send("GET", library, "", "If-None-Match", tag);
    var newer =
        http.send("GET", library, "", "If-None-Match", "W/\"leaflet/0.0.1/dist/leaflet.css\"");

    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(tag).matches("W/\"leaflet/\\d+\\.\\d+\\.\\d+/dist/leaflet\\.css\"");
    assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(newer.statusCode()).isEqualTo(200);
  }

  @Test
  void a_library_that_is_not_there_is_a_404() {
    assertThat(
            Stream.of("/webjars/leaflet/dist/nothing.js", "/webjars/nothing/dist/nothing.js")
                .map(path -> http.get(path).statusCode()))
        .containsOnly(404);
  }

  @Test
  void scripts_are_sent_compressed() {
    assertThat(
            http.send("GET", "/js/search.js", "", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding"))
        .contains("gzip");
    assertThat(
            http.send(
                    "GET", "/webjars/chart.js/dist/chart.umd.min.js", "", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding"))
        .contains("gzip");
  }

  private static List<String> librariesIn(String text) {
    return LIBRARY.matcher(text).results().map(MatchResult::group).toList();
  }
}

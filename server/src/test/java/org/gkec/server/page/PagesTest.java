package org.gkec.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.awaitility.core.ThrowingRunnable;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class PagesTest {

  private static final Pattern LOADED =
      Pattern.compile("(?:<link rel=\"stylesheet\" href|<script[^>]* src|<img src)=\"([^\"]+)\"");
  private static final int MOST_BYTES = 150 * 1024;

  private static final String CONSTANT = "/sparql?query=ASK%7B%7D";

  @Autowired private Http http;

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/recommendations?city=Lahti", "/doc/id/city/lahti-fi", "/practices"})
  void a_first_page_is_under_150_KB_compressed_without_the_map(String path) throws IOException {
    String page = http.get(path, "text/html").body();
    long bytes = compressed(page);
    var loaded = LOADED.matcher(page);
    while (loaded.find()) {
      if (!loaded.group(1).contains("leaflet") && !loaded.group(1).endsWith("/map.js")) {
        bytes += compressed(http.get(loaded.group(1)).body());
      }
    }

    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/workbench", "/api", "/data", "/recommendations?city=Lahti"})
  void nothing_inside_a_page_may_run(String path) {
    var page = http.get(path, "text/html");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .doesNotContainPattern("<script(?![^>]*(src=|application/ld\\+json|application/json))")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContainPattern("\\sstyle=")
        .doesNotContain("<style");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/recommendations?city=Lahti", "/peers?city=Lahti", "/measures"})
  void a_page_is_known_until_the_graph_changes_in_the_same_language_alone(String path) {
    untilNothingIsWrittenBetween(() -> {
      String tag = http.get(path, "text/html").headers().firstValue("ETag").orElseThrow();
      assertThat(again(path, tag, "en")).isEqualTo(304);
      assertThat(again(path, tag, "pl")).isEqualTo(200);
    });
  }

  private int again(String path, String tag, String language) {
    return http.send(
            "GET",
            path,
            "",
            "Accept",
            "text/html",
            "Accept-Language",
            language,
            "If-None-Match",
            tag)
        .statusCode();
  }

  @Test
  void a_date_says_what_is_known_where_no_tag_does() {
    untilNothingIsWrittenBetween(() -> {
      String date = header("Last-Modified");

      assertThat(conditional("If-Modified-Since", date)).isEqualTo(304);
      assertThat(conditional("If-Modified-Since", "Mon, 02 Jan 2006 15:04:05 GMT")).isEqualTo(200);
      assertThat(conditional("If-Modified-Since", "no date")).isEqualTo(200);
    });
  }

  @Test
  void a_tag_counts_more_than_a_date() {
    untilNothingIsWrittenBetween(() -> {
      String date = header("Last-Modified");
      String tag = header("ETag");

      assertThat(conditional("If-Modified-Since", date, "If-None-Match", "\"another\""))
          .isEqualTo(200);
      assertThat(
              conditional(
                  "If-Modified-Since", "Mon, 02 Jan 2006 15:04:05 GMT", "If-None-Match", tag))
          .isEqualTo(304);
    });
  }

  /**
   * The service itself may write between two requests, and what is new has no date for a second.
   */
  private static void untilNothingIsWrittenBetween(ThrowingRunnable requests) {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(requests);
  }

  private String header(String name) {
    var header = http.get(CONSTANT).headers().firstValue(name);
    assertThat(header).isPresent();
    return header.orElseThrow();
  }

  private int conditional(String... headers) {
    return http.send("GET", CONSTANT, "", headers).statusCode();
  }

  @Test
  void whoever_wants_no_page_gets_a_problem_as_json() {
    for (String accept : new String[] {"*/*", "application/json", "text/turtle"}) {
      assertThat(
              http.get("/id/city/nowhere-at-all", accept)
                  .headers()
                  .firstValue("Content-Type")
                  .orElse(""))
          .isNotEqualTo("text/html");
      assertThat(http.get("/doc/id/city/nowhere-at-all", accept).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void script_in_a_search_is_shown_and_not_run() {
    var page = http.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void a_kind_narrows_a_search() {
    String page = http.get("/search?q=heat&type=FundingInstrument", "text/html").body();

    assertThat(page).contains("/id/funding-instrument/").doesNotContain("href=\"/id/practice/");
  }

  private static long compressed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}

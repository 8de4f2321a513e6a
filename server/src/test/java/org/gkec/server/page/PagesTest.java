package org.gkec.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class PagesTest {

  private static final Pattern LOADED =
      Pattern.compile("(?:<link rel=\"stylesheet\" href|<script[^>]* src|<img src)=\"([^\"]+)\"");
  private static final int MOST_BYTES = 150 * 1024;

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

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
    await() // the service itself may write between two requests
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> {
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
    var answer = settled("/sparql?query=ASK%7B%7D");
    String date = answer.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(conditional("If-Modified-Since", date)).isEqualTo(304);
    assertThat(conditional("If-Modified-Since", "Mon, 02 Jan 2006 15:04:05 GMT")).isEqualTo(200);
    assertThat(conditional("If-Modified-Since", "no date")).isEqualTo(200);
  }

  @Test
  void a_tag_counts_more_than_a_date() {
    var answer = settled("/sparql?query=ASK%7B%7D");
    String date = answer.headers().firstValue("Last-Modified").orElseThrow();
    String tag = answer.headers().firstValue("ETag").orElseThrow();

    assertThat(conditional("If-Modified-Since", date, "If-None-Match", "\"another\""))
        .isEqualTo(200);
    assertThat(
            conditional("If-Modified-Since", "Mon, 02 Jan 2006 15:04:05 GMT", "If-None-Match", tag))
        .isEqualTo(304);
  }

  private int conditional(String... headers) {
    return http.send("GET", "/sparql?query=ASK%7B%7D", "", headers).statusCode();
  }

  /** An answer that has a date: what changed within this second has none. */
  private HttpResponse<String> settled(String path) {
    Settled.revision(graph);
    return await()
        .until(
            () -> http.get(path),
            answer -> answer.headers().firstValue("Last-Modified").isPresent());
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

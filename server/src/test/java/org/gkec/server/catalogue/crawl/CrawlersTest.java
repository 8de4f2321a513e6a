package org.gkec.server.catalogue.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class CrawlersTest {

  private static final Pattern PLACE = Pattern.compile("<loc>http://127.0.0.1:\\d+([^<]*)</loc>");

  @Autowired private Http http;

  @Test
  void the_sitemap_leads_to_lists_and_things() {
    var index = http.get("/sitemap.xml");
    var first = PLACE.matcher(index.body());
    assertThat(first.find()).isTrue();

    var places =
        PLACE
            .matcher(http.get(first.group(1)).body())
            .results()
            .map(each -> each.group(1))
            .toList();

    assertThat(index.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
    assertThat(places)
        .contains("/cities", "/data", "/doc/id/city/lahti-fi", "/doc/graph/practices");
    assertThat(places).hasSizeGreaterThan(5_000).doesNotHaveDuplicates();
    for (int each = 0; each < places.size(); each += 500) {
      assertThat(http.get(places.get(each), "text/html").statusCode())
          .as(places.get(each))
          .isEqualTo(200);
    }
  }

  @Test
  void a_part_that_does_not_exist_is_a_404_problem() {
    assertThat(http.get("/sitemap-99.xml").statusCode()).isEqualTo(404);
    assertThat(http.get("/sitemap-0.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void a_long_sitemap_has_parts() {
    var sitemap =
        new Sitemap(List.of("http://a/1", "http://a/2?x=1&y", "http://a/3"), Instant.EPOCH, 2);

    assertThat(sitemap.parts()).isEqualTo(2);
    assertThat(sitemap.index("http://a/sitemap-"))
        .contains("<loc>http://a/sitemap-1.xml</loc>", "<loc>http://a/sitemap-2.xml</loc>");
    assertThat(sitemap.part(1)).contains("<loc>http://a/2?x=1&amp;y</loc>").doesNotContain("/3<");
    assertThat(sitemap.part(2)).contains("/3<", "<lastmod>1970-01-01T00:00:00Z</lastmod>");
  }

  @Test
  void robots_may_read_pages_but_not_ask_questions() {
    var rules = http.get("/robots.txt").body().lines().toList();

    assertThat(rules)
        .contains(
            "Disallow: /sparql",
            "Disallow: /queries/",
            "Disallow: /search",
            "Disallow: /recommendations",
            "Disallow: /graphs",
            "Disallow: /workbench?",
            "Crawl-delay: 1",
            "Sitemap: http://127.0.0.1:" + http.port() + "/sitemap.xml")
        .noneMatch(rule -> rule.matches("Disallow: /(doc|id|cities|data)?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cities",
        "/events",
        "/data",
        "/events.ics",
        "/events.atom",
        "/doc/id/city/lahti-fi"
      })
  void a_page_is_sent_once_until_the_graph_changes(String path) {
    await() // the service itself may write between two requests
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> isSentOnce(path));
  }

  private void isSentOnce(String path) {
    String tag = http.get(path, "text/html, */*").headers().firstValue("ETag").orElseThrow();

    var again = http.send("GET", path, "", "If-None-Match", tag, "Accept", "text/html, */*");
    var other =
        http.send("GET", path + "?lang=fr", "", "If-None-Match", tag, "Accept", "text/html, */*");

    assertThat(tag).startsWith("W/");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_is_sent_again_after_a_write() {
    String tag = http.get("/networks", "text/html").headers().firstValue("ETag").orElseThrow();
    http.update(
        "INSERT DATA { GRAPH <https://w3id.org/gkec/graph/x> { <urn:a> <urn:b> <urn:c> } }");

    var answer = http.send("GET", "/networks", "", "If-None-Match", tag, "Accept", "text/html");
    http.update("DROP GRAPH <https://w3id.org/gkec/graph/x>");

    assertThat(answer.statusCode()).isEqualTo(200);
  }
}

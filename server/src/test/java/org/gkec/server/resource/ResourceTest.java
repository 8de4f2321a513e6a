package org.gkec.server.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class ResourceTest {

  private static final String LAHTI = "https://w3id.org/gkec/id/city/lahti-fi";
  private static final Pattern LOCAL_LINK = Pattern.compile("href=\"(/[^\"]*)\"");

  @Autowired private Http http;

  @ParameterizedTest
  @CsvSource({
    "/id/city/lahti-fi, /doc/id/city/lahti-fi",
    "/concept/measure/electric-buses, /doc/concept/measure/electric-buses",
    "/concept/emission-sector/I.1, /doc/concept/emission-sector/I.1",
    "/graph/cities, /doc/graph/cities",
    "/def, /doc/def",
    "/def/1.0.0, /doc/def"
  })
  void the_iri_of_a_thing_leads_to_the_document_about_it(String thing, String document) {
    var answer = http.get(thing);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(document);
    assertThat(http.get(document, "text/turtle").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml"
      })
  void the_document_says_the_same_in_every_format(String accept) throws Exception {
    Model expected = parsed(http.get("/doc/id/city/lahti-fi", "text/turtle"));

    Model found = parsed(http.get("/doc/id/city/lahti-fi", accept));

    assertThat(expected.stream().filter(each -> !found.contains(each))).isEmpty();
    assertThat(found).hasSameSizeAs(expected);
    assertThat(found.contains(Values.iri(LAHTI), SKOS.PREF_LABEL, Values.literal("Lahti", "en")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml",
    "html, text/html"
  })
  void a_suffix_fixes_the_format(String suffix, String type) {
    var answer = http.get("/doc/id/city/lahti-fi." + suffix, "image/png");

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
  }

  @Test
  void the_page_and_the_turtle_describe_the_same_city() throws Exception {
    String page = http.get("/doc/id/city/lahti-fi", "text/html").body();
    Model turtle = parsed(http.get("/doc/id/city/lahti-fi", "text/turtle"));

    assertThat(page).contains("<h1>Lahti</h1>", LAHTI, "Coal exit in district heating", "60.98267");
    assertThat(turtle.filter(Values.iri(LAHTI), null, null).objects().toString())
        .contains("60.98267");
  }

  @Test
  void labels_come_in_the_language_that_is_asked_for() {
    String page = http.get("/doc/concept/measure/electric-buses?lang=de", "text/html").body();

    assertThat(page).doesNotContain("<h1>Electric buses</h1>").contains("Elektrobus");
  }

  @Test
  void each_term_has_an_anchor_on_the_page_of_the_ontology() {
    String page = http.get("/doc/def", "text/html").body();

    assertThat(page)
        .contains("id=\"City\"", "id=\"implementsMeasure\"", "A place where people live");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id/city/nowhere-xx", "id/city/a%20b", "id/city/%22%3E", "", "nothing"})
  void what_the_graph_does_not_know_is_a_404_problem(String path) {
    var answer = http.get("/doc/" + path, "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Http.parse(answer).get("type").asString()).endsWith("/no-such-resource");
  }

  @Test
  void an_unknown_format_is_a_406_problem_that_lists_the_formats() {
    var answer = http.get("/doc/id/city/lahti-fi", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(Http.parse(answer).get("offered").toString()).contains("text/turtle", "text/html");
  }

  @Test
  void a_label_that_looks_like_markup_is_shown_and_never_run() {
    var answer = http.get("/doc/id/city/%3Cscript%3Ealert(1)%3C/script%3E", "text/html");

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).doesNotContain("<script>alert");
  }

  /** Walks from the home page and one thing of each class, each page and every link on it. */
  @Test
  void every_link_on_a_page_leads_somewhere() {
    Deque<String> pages =
        new ArrayDeque<>(
            List.of(
                "/",
                "/queries",
                "/def",
                "/id/city/lahti-fi",
                "/id/city/kigali-rw",
                "/id/city/renca-cl",
                "/id/practice/lahti-coal-exit",
                "/id/practice/krakow-010",
                "/id/funding-instrument/elena",
                "/id/funding-instrument/innovation-fund",
                "/id/policy/paris-agreement",
                "/id/network/c40",
                "/id/event/cop31-antalya",
                "/id/learning-resource/gpc-1-1",
                "/id/emissions-inventory/lahti-fi",
                "/concept/measure",
                "/concept/measure/electric-buses",
                "/concept/koppen/Dfb",
                "/graph/practices",
                "/graph/mission-actions",
                "/graph/ontology",
                "/graph/derived",
                "/id/scoring-profile/default",
                "/id/country/FI"));
    Set<String> seen = new LinkedHashSet<>();
    Set<String> broken = new TreeSet<>();

    while (!pages.isEmpty()) {
      String page = pages.poll();
      var answer = follow(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain("href=\"\"");
      var links = LOCAL_LINK.matcher(answer.body());
      while (links.find()) {
        String link =
            links.group(1).replace("&amp;", "&").replace("&#x3D;", "=").replaceFirst("#.*", "");
        if (seen.add(link) && seen.size() < 3000 && follow(link).statusCode() != 200) {
          broken.add(page + " -> " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
    assertThat(seen).hasSizeGreaterThan(500);
  }

  private HttpResponse<String> follow(String path) {
    var answer = http.get(path, "text/html, */*;q=0.1");
    return answer.statusCode() == 303
        ? http.get(answer.headers().firstValue("Location").orElseThrow(), "text/html")
        : answer;
  }

  private static Model parsed(HttpResponse<String> response) throws Exception {
    String type = response.headers().firstValue("Content-Type").orElseThrow();
    RDFFormat format = Rio.getParserFormatForMIMEType(type.replaceFirst(";.*", "")).orElseThrow();
    return Rio.parse(new StringReader(response.body()), LAHTI, format);
  }
}

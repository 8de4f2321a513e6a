package org.gkec.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class SearchTest {

  private static final String PREFIXES =
      "PREFIX search: <https://w3id.org/gkec/search#> PREFIX gkec: <https://w3id.org/gkec/def#>"
          + " PREFIX geo: <http://www.opengis.net/ont/geosparql#> PREFIX geof: <http://www.opengis.net/def/function/geosparql/> ";
  private static final String SERVICE = "SERVICE <https://w3id.org/gkec/service/search>";

  @Autowired private Http http;

  @ParameterizedTest
  @CsvSource({
    "Gothenborg, gothenburg-se",
    "Göteborg, gothenburg-se",
    "goteburg, gothenburg-se",
    "Lahtti, lahti-fi",
    "Krakow, krakow-pl"
  })
  void a_near_miss_finds_its_city(String words, String city) {
    assertThat(first("/search?q=" + Http.encoded(words) + "&type=City")).endsWith("/city/" + city);
    assertThat(first("/search?q=" + Http.encoded(words))).endsWith("/city/" + city);
  }

  @ParameterizedTest
  @CsvSource({"de, Fernwärmenetze", "fr, chauffages urbains", "en, heat networks"})
  void a_form_of_a_word_is_found_in_its_language(String language, String words) {
    assertThat(first("/search?lang=" + language + "&type=Measure&q=" + Http.encoded(words)))
        .contains("/concept/measure/district-heating");
  }

  @ParameterizedTest
  @CsvSource({
    "de, CO₂-Abscheidung",
    "de, CO2-Abscheidung",
    "en, CO₂ capture",
    "en, CO2 capture",
    "en, CO₂"
  })
  void small_digits_are_digits(String language, String words) {
    assertThat(first("/search?lang=" + language + "&type=Measure&q=" + Http.encoded(words)))
        .endsWith("/concept/measure/carbon-capture-storage");
  }

  @Test
  void a_thing_is_found_once() {
    var things =
        http.json("/search?q=Lahti&limit=100")
            .get("hits")
            .valueStream()
            .map(hit -> hit.get("thing").asString())
            .toList();

    assertThat(things).hasSizeGreaterThan(2).doesNotHaveDuplicates();
  }

  @Test
  void a_snippet_shows_where_the_word_is() {
    JsonNode hit =
        http.json("/search?q=ready+framework+energy+companies&type=Practice").get("hits").get(0);

    assertThat(hit.get("snippet").asString()).isNotEmpty().doesNotContain("<").hasSizeLessThan(220);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=",
        "q=x&limit=0",
        "q=x&limit=101",
        "q=x&limit=many",
        "near=north",
        "near=1,2&radius_km=-1",
        "q=x&type=nope:City"
      })
  void bad_input_is_a_400_problem(String parameters) {
    assertThat(http.get("/search?" + parameters).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | 400",
        "application/json, */* | 400",
        "application/json, text/plain, */* | 400",
        "text/turtle | 303",
        "text/html, */*;q=0.8 | 303",
      })
  void without_words_a_program_is_refused_and_a_reader_is_led_to_the_terms(
      String accept, int status) {
    assertThat(http.get("/search", accept).statusCode()).isEqualTo(status);
  }

  @Test
  void a_search_of_endless_length_is_a_400_problem() {
    assertThat(http.get("/search?q=" + "a".repeat(401)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*:*", "name:(a OR b", "/.*/", "AND OR NOT", "\"", "~~~"})
  void query_syntax_is_only_words(String words) {
    assertThat(http.get("/search?q=" + Http.encoded(words)).statusCode()).isEqualTo(200);
  }

  @Test
  void practices_near_a_city_are_those_that_the_distance_says() {
    String here =
        "<https://w3id.org/gkec/id/city/lahti-fi> geo:hasDefaultGeometry/geo:asWKT ?here . ";
    long found =
        number(
            here
                + SERVICE
                + " { ?p search:near ?here ; search:radiusKm 300 ; search:type gkec:Practice ; search:limit 10000 }");

    long counted =
        number(
            here
                + "?p a gkec:Practice ; gkec:inCity/geo:hasDefaultGeometry/geo:asWKT ?there ."
                + " FILTER(geof:distance(?here, ?there, <http://www.opengis.net/def/uom/OGC/1.0/metre>) < 300000)");

    assertThat(found).isEqualTo(counted).isGreaterThan(50);
  }

  @Test
  void search_joins_with_patterns_in_sparql() {
    JsonNode row =
        http.rows(
                PREFIXES
                    + "SELECT ?thing ?city ?score WHERE { "
                    + SERVICE
                    + " { ?thing search:query \"district heating\" ; search:score ?score ; search:type gkec:Practice ; search:lang \"en\" }"
                    + " ?thing gkec:inCity ?city } ORDER BY DESC(?score) ?thing LIMIT 1")
            .get(0);

    assertThat(row.get("score").get("value").asDouble()).isPositive();
    assertThat(row.get("city").get("value").asString()).contains("/city/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ?thing search:score ?s }",
        "{ ?thing search:qery \"x\" }",
        "{ ?thing search:query \"x\" ; search:query \"y\" }",
        "{ ?thing search:query \"x\" . ?other search:score ?s }",
        "{ ?thing search:query \"x\" FILTER(?thing != <urn:a>) }",
        "{ ?thing search:near \"here\" }"
      })
  void a_call_that_cannot_be_answered_is_a_400_problem(String call) {
    var answer =
        http.post(
            "/sparql",
            "application/sparql-query",
            PREFIXES + "SELECT * WHERE { " + SERVICE + " " + call + " }");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.parse(answer).get("type").asString()).endsWith("/bad-service-call");
  }

  @Test
  void what_is_written_is_found_soon_and_what_is_deleted_is_not() {
    http.update(
        "INSERT DATA { GRAPH <urn:test:search> { <urn:test:found> a <urn:test:Thing> ; <http://www.w3.org/2000/01/rdf-schema#label> \"Zyxwvutian lighthouse\" } }");
    eventually("Zyxwvutian", 1);
    http.update("DROP GRAPH <urn:test:search>");

    eventually("Zyxwvutian", 0);
  }

  private void eventually(String words, int hits) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(http.json("/search?q=" + words).get("total").asInt()).isEqualTo(hits));
  }

  private String first(String path) {
    JsonNode hits = http.json(path).get("hits");
    return hits.isEmpty() ? "nothing" : hits.get(0).get("thing").asString();
  }

  private long number(String pattern) {
    return http.rows(PREFIXES + "SELECT (COUNT(DISTINCT ?p) AS ?n) WHERE { " + pattern + " }")
        .get(0)
        .get("n")
        .get("value")
        .asLong();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wastewater", "citizens assembly", "heat pumps"})
  void a_language_is_preferred_and_no_text_in_another_is_lost(String words) {
    String query = "/search?q=" + words.replace(" ", "%20");
    long all = http.json(query).get("total").asLong();

    assertThat(all).isPositive();
    assertThat(http.json(query + "&lang=fr").get("total").asLong()).isEqualTo(all);
  }
}

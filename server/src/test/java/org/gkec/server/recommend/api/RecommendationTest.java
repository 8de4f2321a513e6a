package org.gkec.server.recommend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.ontology.Gkec;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class RecommendationTest {

  @Autowired private Http http;

  /** Mission cities, small ones, the Global South, and cities without any practice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lahti-fi",
        "guimaraes-pt",
        "krakow-pl",
        "velenje-si",
        "medellin-co",
        "kigali-rw",
        "quezon-city-ph",
        "bissau-gw",
        "ulan-bator-mn",
        "homyel-by"
      })
  void a_city_gets_at_least_five_measures_that_it_does_not_have_with_reasons_that_add_up(
      String city) {
    JsonNode answer = http.json("/recommendations?city=" + city);

    assertThat(list(answer.get("recommendations"))).hasSizeGreaterThanOrEqualTo(5);
    List<String> practised = practised(city);
    assertThat(measures(answer)).noneMatch(practised::contains);
    assertThat(list(answer.get("recommendations")))
        .allSatisfy(each ->
            assertThat(sum(each.get("reasons")))
                .isCloseTo(each.get("score").asDouble(), within(1e-9)));
    assertThat(
            list(answer.get("recommendations")).stream()
                .filter(each -> !each.get("variety").asBoolean())
                .map(each -> -each.get("score").asDouble()))
        .isSorted();
  }

  @Test
  void a_query_named_in_a_reason_gives_the_figures_of_the_reason() {
    JsonNode first = http.json("/recommendations?city=lahti-fi").get("recommendations").get(0);

    for (JsonNode reason : first.get("reasons")) {
      var rows =
          Http.parse(http.get(reason.get("query").asString(), "application/sparql-results+json"))
              .get("results")
              .get("bindings");
      String code = reason.get("code").asString();
      if (reason.get("value").isNull() || reason.get("value").asDouble() == 0) {
        assertThat(list(rows)).as(code).isEmpty();
      } else {
        assertThat(rows.get(0).get(reason.get("column").asString()).get("value").asDouble())
            .as(code)
            .isCloseTo(reason.get("value").asDouble(), within(1e-9));
      }
    }
  }

  @Test
  void a_measure_whose_necessary_condition_is_unmet_is_listed_apart() {
    JsonNode answer = http.json("/recommendations?city=kigali-rw&limit=100");

    assertThat(list(answer.get("notNow")))
        .isNotEmpty()
        .allSatisfy(each ->
            assertThat(list(each.get("conditions")))
                .anyMatch(condition ->
                    condition.get("necessity").asString().equals("necessary")
                        && condition.get("state").asString().equals("unmet")));
    assertThat(measures(answer))
        .doesNotContain("https://w3id.org/gkec/concept/measure/district-heating-expansion");
  }

  @Test
  void a_city_is_found_by_iri_by_id_and_by_any_of_its_names() {
    String id = http.json("/peers?city=gothenburg-se&limit=1").get("city").get("iri").asString();

    assertThat(
            http.json("/peers?limit=1&city=" + Http.encoded(id)).get("city").get("iri").asString())
        .isEqualTo(id);
    assertThat(http.json("/peers?limit=1&city=Gothenburg").get("city").get("iri").asString())
        .isEqualTo(id);
    assertThat(http.json("/peers?limit=1&city=Krakow").get("city").get("label").asString())
        .isEqualTo("Kraków");
  }

  @Test
  void a_name_that_is_not_quite_that_of_a_city_is_a_choice_of_the_nearest() {
    var answer = http.get("/recommendations?city=Lahtii");

    assertThat(answer.statusCode()).isEqualTo(300);
    assertThat(list(Http.parse(answer).get("choices")).stream().map(each -> each.get("id")))
        .extracting(JsonNode::asString)
        .contains("lahti-fi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "5001", "ten", "1e3"})
  void a_limit_out_of_range_is_a_400_problem(String limit) {
    var answer = http.get("/recommendations?city=lahti-fi&limit=" + limit);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.parse(answer).get("parameter").asString()).isEqualTo("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lahti-fi", "medellin-co", "bissau-gw"})
  void facets_add_up_to_the_similarity_and_no_city_is_its_own_peer(String city) {
    JsonNode answer = http.json("/peers?city=" + city);

    assertThat(list(answer.get("peers")))
        .hasSize(10)
        .allSatisfy(peer -> {
          assertThat(sum(peer.get("facets")))
              .isCloseTo(peer.get("similarity").asDouble(), within(1e-9));
          assertThat(peer.get("city").get("iri").asString()).doesNotEndWith("/" + city);
          assertThat(peer.get("support").asDouble()).isBetween(0.0, 1.0);
          assertThat(peer.get("city").get("country").asString()).isNotEmpty();
        });
  }

  @Test
  void likeness_is_the_same_in_both_directions() {
    double there = similarity("lahti-fi", "espoo-fi");
    double back = similarity("espoo-fi", "lahti-fi");

    assertThat(there).isCloseTo(back, within(1e-9));
  }

  @Test
  void a_city_without_facts_gets_an_honest_answer_of_low_support() {
    JsonNode answer = http.json("/peers?city=renca-cl&limit=1");

    assertThat(answer.get("peers").get(0).get("support").asDouble()).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recommendations", "/peers"})
  void an_unknown_format_is_a_406_problem_that_lists_the_formats(String path) {
    var answer = http.get(path + "?city=lahti-fi", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(list(Http.parse(answer).get("offered")).stream().map(JsonNode::asString))
        .containsExactlyInAnyOrder(
            "application/json", "application/ld+json", "text/csv;charset=UTF-8", "text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?city=", "?city=%20"})
  void a_city_that_is_not_named_is_a_400_problem(String query) {
    assertThat(http.get("/recommendations" + query).statusCode()).isEqualTo(400);
    assertThat(http.get("/peers" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void the_same_answer_can_be_had_as_json_ld() throws Exception {
    var answer = http.get("/recommendations?city=lahti-fi&limit=1", "application/ld+json");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/ld+json");
    Model triples = Rio.parse(new StringReader(answer.body()), "", RDFFormat.JSONLD);
    assertThat(triples.filter(null, Values.iri(Gkec.NAMESPACE, "score"), null)).hasSize(1);
    assertThat(
            triples.filter(null, Values.iri(Gkec.NAMESPACE, "forCity"), null).objects().stream()
                .map(Value::stringValue))
        .contains("https://w3id.org/gkec/id/city/lahti-fi");
    assertThat(triples.filter(null, Values.iri(Gkec.NAMESPACE, "hasReason"), null)).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/recommendations?city=lahti-fi&weights=context:0.5,need:0.2",
        "/recommendations?city=lahti-fi&weights=fame:1",
        "/recommendations?city=lahti-fi&facets=weather:1",
        "/recommendations?city=lahti-fi&facets=climate:-1",
        "/recommendations?city=lahti-fi&lang=xx",
        "/peers?city=lahti-fi&facets=climate",
        "/funding?city=lahti-fi&measure=alchemy"
      })
  void a_wish_that_cannot_be_met_is_a_400_problem_that_names_the_parameter(String path) {
    var answer = http.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(path).contains(Http.parse(answer).get("parameter").asString() + "=");
  }

  @Test
  void weights_of_the_asking_replace_those_of_the_profile() {
    JsonNode answer = http.json("/recommendations?city=lahti-fi&weights=need:0.5,evidence:0.5");

    assertThat(list(answer.get("recommendations")))
        .allSatisfy(each ->
            assertThat(list(each.get("reasons")))
                .filteredOn(reason -> reason.get("contribution").asDouble() != 0)
                .extracting(reason -> reason.get("code").asString())
                .isSubsetOf("need", "evidence"));
  }

  @Test
  void a_city_that_is_not_in_the_graph_is_described_by_the_request() {
    var answer =
        http.post(
            "/recommendations?limit=5",
            "application/json",
            """
            {"name": "Newtown", "country": "FI", "population": 120000, "latitude": 61,
             "climate": "Dfb", "adopted": ["electric-buses"]}\
            """);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(measures(Http.parse(answer)))
        .hasSize(5)
        .noneMatch(measure -> measure.endsWith("/electric-buses"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\": \"X\", \"population\": -5}",
        "{\"name\": \"X\", \"country\": \"Finland\"}",
        "{\"name\": \"X\", \"adopted\": [\"alchemy\"]}",
        "{\"name\": "
      })
  void a_description_without_meaning_is_a_400_problem(String city) {
    assertThat(http.post("/recommendations", "application/json", city).statusCode()).isEqualTo(400);
    assertThat(http.post("/peers", "application/json", city).statusCode()).isEqualTo(400);
  }

  @Test
  void a_city_of_which_nothing_is_known_but_the_name_gets_an_answer_of_low_confidence() {
    JsonNode answer =
        Http.parse(http.post("/recommendations", "application/json", "{\"name\": \"X\"}"));

    assertThat(list(answer.get("recommendations")))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.get("confidence").asString()).isEqualTo("low"))
        .allSatisfy(each -> assertThat(list(each.get("surer"))).isNotEmpty());
    assertThat(list(answer.get("missing"))).hasSizeGreaterThan(5);
  }

  @Test
  void the_missing_fact_that_would_change_most_comes_first() {
    JsonNode answer =
        Http.parse(http.post("/recommendations", "application/json", "{\"name\": \"X\"}"));

    assertThat(list(answer.get("mostTelling")).stream().map(each -> each.get("label").asString()))
        .containsExactlyInAnyOrderElementsOf(
            list(answer.get("missing")).stream().map(JsonNode::asString).toList());
    assertThat(
            list(answer.get("mostTelling")).stream()
                .map(each -> -each.get("expectedChanges").asDouble()))
        .isSorted()
        .first()
        .satisfies(most -> assertThat(-most).isBetween(0.3, 10.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "de", "pl"})
  void reasons_are_worded_in_each_language_of_the_service(String lang) {
    JsonNode answer = http.json("/recommendations?city=krakow-pl&lang=" + lang);

    assertThat(list(answer.get("recommendations").get(0).get("leading")))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(3)
        .noneMatch(text -> text.asString().contains("{"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/recommendations?city=lahti-fi",
        "/peers?city=lahti-fi",
        "/funding?city=lahti-fi",
        "/peers/exchange?city=lahti-fi"
      })
  void every_answer_can_be_had_as_csv_and_as_json_ld(String path) {
    var answer = http.get(path, "text/csv");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(answer.body().lines().count()).isGreaterThan(5);
    assertThat(Http.parse(http.get(path, "application/ld+json")).get("@context")).isNotNull();
  }

  @Test
  void funding_says_why_it_fits_and_what_to_check_and_always_the_day_of_its_status() {
    JsonNode byMeasure = http.json("/funding?city=krakow-pl").get("funding");

    assertThat(byMeasure.size()).isPositive();
    byMeasure.forEach(instruments ->
        instruments.forEach(each -> {
          assertThat(each.get("statusAsOf").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
          assertThat(list(each.get("why"))).isNotEmpty();
          if (!each.get("eligibility").asString().equals("eligible")) {
            assertThat(list(each.get("check"))).isNotEmpty();
          }
        }));
  }

  @Test
  void two_cities_learn_why_they_are_alike_and_what_they_can_give_each_other() {
    JsonNode pair = http.json("/peers/lahti-fi/espoo-fi");

    assertThat(sum(pair.get("peer").get("facets")))
        .isCloseTo(pair.get("peer").get("similarity").asDouble(), within(1e-9));
    assertThat(pair.get("offers").size() + pair.get("seeks").size()).isPositive();
    assertThat(http.get("/peers/lahti-fi/espoo-fi", "text/csv").body().lines()).hasSize(2);
    assertThat(http.get("/peers/lahti-fi/qqqqqqqq").statusCode()).isEqualTo(404);
  }

  @Test
  void outcomes_of_a_measure_are_expected_or_achieved_and_never_mixed() {
    JsonNode answer = http.json("/recommendations?city=lahti-fi&limit=5000");

    assertThat(
            list(answer.get("recommendations")).stream()
                .flatMap(each -> list(each.get("outcomes")).stream()))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.get("nature").asString()).isIn("expected", "achieved"));
    assertThat(
            list(answer.get("recommendations")).stream()
                .flatMap(each -> list(each.get("learning")).stream()))
        .isNotEmpty();
  }

  private double similarity(String city, String peer) {
    return list(http.json("/peers?limit=100&city=" + city).get("peers")).stream()
        .filter(each -> each.get("city").get("iri").asString().endsWith("/" + peer))
        .findFirst()
        .orElseThrow()
        .get("similarity")
        .asDouble();
  }

  private List<String> practised(String city) {
    return list(
            http.rows(
                """
                PREFIX gkec: <https://w3id.org/gkec/def#>
                SELECT DISTINCT ?measure WHERE {
                  ?practice gkec:inCity ?city ; gkec:implementsMeasure ?measure .
                  FILTER(STRENDS(STR(?city), "/%s"))
                }\
                """
                    .formatted(city)))
        .stream()
        .map(row -> row.get("measure").get("value").asString())
        .toList();
  }

  private static List<String> measures(JsonNode answer) {
    return list(answer.get("recommendations")).stream()
        .map(each -> each.get("measure").get("iri").asString())
        .toList();
  }

  private static double sum(JsonNode summands) {
    return list(summands).stream().mapToDouble(each -> each.get("contribution").asDouble()).sum();
  }

  private static List<JsonNode> list(JsonNode array) {
    return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
  }

  /** "Does it" must not lead to a plan. */
  @ParameterizedTest
  @ValueSource(strings = {"lahti-fi", "kigali-rw", "krakow-pl"})
  void the_practice_of_a_donor_is_as_far_on_as_is_said(String city) {
    int donors = 0;
    for (var item : http.json("/recommendations?city=" + city).get("recommendations")) {
      for (var donor : item.get("donors")) {
        String weight =
            http.rows(
                    "SELECT ?w WHERE { <%s> <https://w3id.org/gkec/def#practiceStatus>/<https://w3id.org/gkec/def#adoptionWeight> ?w }"
                        .formatted(donor.get("practice").asString()))
                .get(0)
                .get("w")
                .get("value")
                .asString();
        assertThat(Double.parseDouble(weight)).isEqualTo(donor.get("adoption").asDouble());
        donors++;
      }
    }
    assertThat(donors).isGreaterThan(10);
  }
}

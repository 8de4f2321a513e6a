package org.gkec.server.recommend.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.gkec.ontology.Gkec;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.query.QueryRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class FeedbackTest {

  private static final String CITY = "https://w3id.org/gkec/id/city/turku-fi";

  @Autowired private Http http;
  @Autowired private QueryRunner queries;

  @Autowired private KnowledgeGraph graph;

  @AfterEach
  void forget() {
    graph.record(RunningQuery.own(Budget.OWN), writer -> writer.drop(Gkec.FEEDBACK_GRAPH));
  }

  @Test
  void feedback_is_taken_away_one_by_one_and_not_by_writing_to_its_graph() {
    give(Map.of("city", "turku-fi", "measure", recommended().getFirst(), "kind", "adapted"));
    give(Map.of("city", "turku-fi", "measure", recommended().get(1), "kind", "adapted"));
    String name = "https://w3id.org/gkec/graph/feedback";

    for (String update :
        List.of(
            "DROP GRAPH <" + name + ">",
            "DELETE WHERE { GRAPH ?g { ?s a <https://w3id.org/gkec/def#Feedback> ; ?p ?o } }",
            "INSERT DATA { GRAPH <" + name + "> { <urn:s> <urn:p> 1 } }",
            "ADD <urn:g> TO <" + name + ">; MOVE <" + name + "> TO <urn:g>")) {
      var answer = http.update(update);
      assertThat(answer.statusCode()).as(update).isEqualTo(400);
      assertThat(answer.body()).contains(name, "is kept by the service itself");
    }
    assertThat(delete("/graphs?graph=" + name)).isEqualTo(400);
    assertThat(said()).isEqualTo(2);

    String one = http.json("/feedback?city=turku-fi").get("feedback").get(0).get("iri").asString();
    String id = one.substring(one.lastIndexOf('/'));
    assertThat(delete("/feedback" + id)).isEqualTo(204);
    assertThat(delete("/feedback" + id)).isEqualTo(404);
    assertThat(delete("/feedback/no%20iri%3E")).isEqualTo(404);
    assertThat(said()).isEqualTo(1);
  }

  private int delete(String path) {
    return http.send("DELETE", path, "", "Authorization", Http.TOKEN).statusCode();
  }

  private int said() {
    return http.json("/feedback?city=turku-fi").get("feedback").size();
  }

  @Test
  void feedback_is_kept_with_time_and_revision_at_an_address_of_its_own() {
    String measure = recommended().getFirst();

    var answer =
        give(
            Map.of(
                "city", "turku-fi", "measure", measure, "kind", "asked-donor", "donor", "Lahti"));

    assertThat(answer.statusCode()).isEqualTo(201);
    URI place = URI.create(answer.headers().firstValue("Location").orElse(""));
    assertThat(place.getPath()).startsWith("/id/feedback/");
    var page = http.get("/doc" + place.getPath(), "text/turtle");
    assertThat(page.body()).contains("gkec:fromRevision", "prov:generatedAtTime");
    JsonNode said = http.json("/feedback?city=turku-fi").get("feedback").get(0);
    assertThat(said).isEqualTo(Http.parse(answer));
    assertThat(said.get("kind").asString()).isEqualTo("asked-donor");
    assertThat(said.get("donor").asString()).endsWith("/lahti-fi");
    assertThat(said.get("at").asString()).endsWith("Z");
    assertThat(recommended()).contains(measure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"already-doing", "adopted", "adapted"})
  void what_a_city_does_as_it_says_is_not_recommended_again(String kind) {
    String measure = recommended().getFirst();

    give(Map.of("city", CITY, "measure", measure, "kind", kind));

    assertThat(recommended()).doesNotContain(measure);
    assertThat(measures(answer().get("notNow"))).doesNotContain(measure);
  }

  @Test
  void what_does_not_fit_is_listed_apart_with_the_reason_until_the_city_says_otherwise() {
    String measure = recommended().getFirst();
    String reason = "No river, \"no\" canal";

    give(Map.of("city", CITY, "measure", measure, "kind", "not-applicable", "reason", reason));

    assertThat(recommended()).doesNotContain(measure);
    assertThat(list(answer().get("notNow")))
        .filteredOn(each -> each.get("measure").get("iri").asString().equals(measure))
        .singleElement()
        .satisfies(each -> assertThat(each.get("notApplicable").asString()).isEqualTo(reason));
    give(Map.of("city", CITY, "measure", measure, "kind", "adopted"));
    assertThat(measures(answer().get("notNow"))).doesNotContain(measure);
    assertThat(recommended()).doesNotContain(measure);
  }

  /** The evaluation reads adoptions by the same queries. */
  @Test
  void feedback_is_no_adoption_and_changes_no_score() {
    String measure = recommended().getLast();
    var adoptions = queries.fresh("recommend/peer-adoption", Map.of());
    Map<String, Double> scores = scores("turku-fi");
    Map<String, Double> elsewhere = scores("lahti-fi");

    give(Map.of("city", CITY, "measure", measure, "kind", "adopted"));

    assertThat(queries.fresh("recommend/peer-adoption", Map.of())).isEqualTo(adoptions);
    assertThat(http.count("<%s> <https://w3id.org/gkec/def#adopts> <%s>".formatted(CITY, measure)))
        .isZero();
    scores.remove(measure);
    assertThat(scores("turku-fi")).isEqualTo(scores);
    assertThat(scores("lahti-fi")).isEqualTo(elsewhere);
  }

  @Test
  void without_a_token_nothing_is_kept() {
    var answer =
        http.post(
            "/feedback", "application/json", "{\"city\": \"turku-fi\", \"kind\": \"adopted\"}");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(list(http.json("/feedback?city=turku-fi").get("feedback"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"measure": "smart-grid", "kind": "adopted"}                                     | 400 | city
          {"city": "turku-fi", "kind": "adopted"}                                          | 400 | measure
          {"city": "turku-fi", "measure": "MEASURE"}                                       | 400 | kind
          {"city": "turku-fi", "measure": "MEASURE", "kind": "liked"}                      | 400 | kind
          {"city": "turku-fi", "measure": "MEASURE", "kind": "not-applicable"}             | 400 | reason
          {"city": "turku-fi", "measure": "MEASURE", "kind": "asked-donor"}                | 400 | donor
          {"city": "turku-fi", "measure": "MEASURE", "kind": "adopted", "donor": "Lahti"}  | 400 | donor
          {"city": "Xanadu 7", "measure": "MEASURE", "kind": "adopted"}                    | 404 | Xanadu 7
          {"city": "turku-fi", "measure": "perpetual-motion", "kind": "adopted"}           | 404 | perpetual-motion
          {"city": "turku-fi", "measure": "MEASURE", "kind": "asked-donor", "donor": "Xy"} | 404 | Xy
          {"city":                                                                         | 400 | body
          """)
  void feedback_that_says_too_little_or_names_nothing_known_is_a_problem(
      String body, int status, String says) {
    String measure = recommended().getFirst();

    var answer = post(body.replace("MEASURE", measure));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(says);
  }

  @Test
  void feedback_can_be_had_as_csv_and_as_json_ld() {
    String measure = recommended().getFirst();
    give(Map.of("city", CITY, "measure", measure, "kind", "adopted"));

    var csv = http.get("/feedback?city=turku-fi", "text/csv");
    var linked = http.get("/feedback?city=turku-fi", "application/ld+json");

    assertThat(csv.body().lines()).hasSize(2).element(1).asString().contains(measure, ",adopted,");
    assertThat(Http.parse(linked).get("@context").get("feedback")).isNotNull();
  }

  private HttpResponse<String> give(Map<String, String> said) {
    var answer = post(JsonMapper.shared().writeValueAsString(new TreeMap<>(said)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private HttpResponse<String> post(String body) {
    return http.send(
        "POST", "/feedback", body, "Content-Type", "application/json", "Authorization", Http.TOKEN);
  }

  private JsonNode answer() {
    return http.json("/recommendations?city=turku-fi&limit=5000");
  }

  private List<String> recommended() {
    return measures(answer().get("recommendations"));
  }

  private Map<String, Double> scores(String city) {
    var scores = new TreeMap<String, Double>();
    http.json("/recommendations?limit=5000&city=" + city)
        .get("recommendations")
        .forEach(each ->
            scores.put(each.get("measure").get("iri").asString(), each.get("score").asDouble()));
    return scores;
  }

  private static List<String> measures(JsonNode recommendations) {
    return list(recommendations).stream()
        .map(each -> each.get("measure").get("iri").asString())
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}

package org.gkec.server.recommend.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class RecommendServiceTest {

  private static final String CALL =
      """
      PREFIX gkec: <https://w3id.org/gkec/def#>
      PREFIX rec: <https://w3id.org/gkec/recommend#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT * WHERE { SERVICE <https://w3id.org/gkec/service/recommend> %s }\
      """;

  @Autowired private Http http;

  @Test
  void recommendations_join_with_patterns_in_sparql() {
    JsonNode rows =
        http.rows(
            CALL.formatted(
                """
                { ?r rec:forCity <https://w3id.org/gkec/id/city/lahti-fi> ; rec:measure ?m ;
                     rec:place ?place ; rec:score ?s ; rec:reason ?why }
                ?m gkec:sector/skos:prefLabel ?sector FILTER(LANG(?sector) = "en")
                """));

    var measures = new LinkedHashSet<String>();
    rows.forEach(row -> measures.add(row.get("m").get("value").asString()));
    var expected = new LinkedHashSet<String>();
    http.json("/recommendations?city=lahti-fi")
        .get("recommendations")
        .forEach(each -> expected.add(each.get("measure").get("iri").asString()));
    assertThat(measures).isEqualTo(expected).hasSize(10);
    assertThat(rows.size()).isGreaterThan(measures.size());
  }

  @Test
  void it_is_called_for_each_city_of_a_query() {
    JsonNode rows =
        http.rows(
            CALL.formatted(
                """
                { ?r rec:forCity ?city ; rec:limit 3 ; rec:measure ?m }
                VALUES ?city { <https://w3id.org/gkec/id/city/espoo-fi> <https://w3id.org/gkec/id/city/kigali-rw> }
                """));

    assertThat(rows.size()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ?r rec:measure ?m }",
        "{ ?r rec:forCity <https://w3id.org/gkec/id/city/atlantis> ; rec:measure ?m }",
        "{ ?r rec:forCity \"Lahti\" ; rec:limit 0 ; rec:measure ?m }",
        "{ ?r rec:forCity \"Lahti\" ; rec:lang \"xx\" ; rec:measure ?m }"
      })
  void a_call_that_cannot_be_answered_is_a_400_problem(String call) {
    var answer = http.post("/sparql", "application/sparql-query", CALL.formatted(call));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.parse(answer).get("type").asString()).endsWith("/bad-service-call");
  }
}

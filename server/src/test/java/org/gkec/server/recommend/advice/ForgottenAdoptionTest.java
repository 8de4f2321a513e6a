package org.gkec.server.recommend.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

@RunningService
@DirtiesContext // it takes practices away
class ForgottenAdoptionTest {

  @Autowired private Http http;

  @Test
  void without_the_adoptions_behind_its_first_reason_a_measure_scores_less() {
    JsonNode answer = http.json("/recommendations?city=lahti-fi&limit=5000");
    JsonNode first = answer.get("recommendations").get(0);
    String measure = first.get("measure").get("iri").asString();
    assertThat(first.get("reasons").get(0).get("code").asString()).isEqualTo("context");
    var cities = new ArrayList<String>();
    answer.get("basedOn").forEach(city -> cities.add("<" + city.get("iri").asString() + ">"));

    http.update(
        """
        PREFIX gkec: <https://w3id.org/gkec/def#>
        DELETE { GRAPH ?g { ?practice gkec:implementsMeasure <%1$s> } }
        INSERT { GRAPH ?g { ?practice gkec:implementsMeasure <%2$s> } }
        WHERE {
          VALUES ?city { %3$s }
          GRAPH ?g { ?practice gkec:implementsMeasure <%1$s> ; gkec:inCity ?city }
        }\
        """
            .formatted(
                measure,
                "https://w3id.org/gkec/concept/measure/climate-city-contract",
                String.join(" ", cities)));

    assertThat(score(http, measure)).isLessThan(first.get("score").asDouble() - 0.1);
  }

  private static double score(Http http, String measure) {
    JsonNode all = http.json("/recommendations?city=lahti-fi&limit=5000").get("recommendations");
    List<JsonNode> found =
        StreamSupport.stream(all.spliterator(), false)
            .filter(each -> each.get("measure").get("iri").asString().equals(measure))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst().get("score").asDouble();
  }
}

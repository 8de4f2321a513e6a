package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients write is held to the shapes of the ontology. */
@RunningService
class ShapesTest {

  private static final String GRAPH = "/graphs?graph=urn:test:shapes";

  @Autowired private Http http;

  @AfterEach
  void clear() {
    write("DELETE", GRAPH, "", "text/turtle");
  }

  @Test
  void a_write_that_breaks_a_shape_is_a_422_with_the_report_and_changes_nothing() {
    String practice = "<urn:test:practice> a <https://w3id.org/gkec/def#Practice> .";

    var answer = write("PUT", GRAPH, practice, "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    assertThat(answer.body()).contains("ValidationReport").contains("<urn:test:practice>");
    assertThat(http.get(GRAPH).statusCode()).isEqualTo(404);
  }

  @Test
  void an_address_of_a_person_is_refused_whatever_has_it() {
    String person = "<urn:test:p> <http://xmlns.com/foaf/0.1/mbox> <mailto:a@example.org> .";

    var answer = write("PUT", GRAPH, person, "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no address or telephone number of a person");
  }

  @Test
  void the_vocabulary_of_somebody_else_is_not_held_to_our_shapes_but_our_concepts_are() {
    String concept = " a <http://www.w3.org/2004/02/skos/core#Concept> .";

    var foreign = write("PUT", GRAPH, "<http://example.org/heat>" + concept, "text/turtle");
    var ours = write("PUT", GRAPH, "<https://w3id.org/gkec/id/x>" + concept, "text/turtle");

    assertThat(foreign.statusCode()).isEqualTo(201);
    assertThat(ours.statusCode()).isEqualTo(422);
  }

  @Test
  void an_update_that_takes_away_what_a_shape_needs_is_a_422() {
    var answer =
        http.update(
            """
            DELETE WHERE { GRAPH ?g {
              <https://w3id.org/gkec/id/city/lahti-fi> <http://www.w3.org/2004/02/skos/core#prefLabel> ?label
            } }\
            """);
    var harmless =
        http.update(
            """
            DELETE { GRAPH ?g { <https://w3id.org/gkec/id/city/lahti-fi> <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } }
            WHERE { GRAPH ?g { <https://w3id.org/gkec/id/city/lahti-fi> <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } }\
            """);

    assertThat(harmless.statusCode()).isEqualTo(422);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(http.get("/search?q=Lahti").body()).contains("lahti-fi");
  }

  private HttpResponse<String> write(String method, String path, String body, String type) {
    return http.send(method, path, body, "Content-Type", type, "Authorization", Http.TOKEN);
  }
}

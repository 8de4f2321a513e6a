package org.gkec.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every format says the terms that are in the graph, or says that it cannot. */
@RunningService
class FormatsTest {

  @Autowired private Http http;

  private static final String TERMS =
      "CONSTRUCT { <http://ex/a> <http://ex/p> 1, 1.0, \"80\"^^<http://www.w3.org/2001/XMLSchema#decimal>,"
          + " \"1\"^^<http://www.w3.org/2001/XMLSchema#boolean>, true, 1e0,"
          + " \"1\"^^<http://www.w3.org/2001/XMLSchema#double> } {}";

  @Test
  void turtle_and_trig_keep_each_literal() {
    for (String format : new String[] {"ttl", "trig"}) {
      assertThat(ask(TERMS, format).body())
          .as(format)
          .contains("\"80\"^^xsd:decimal", "\"1\"^^xsd:boolean", "\"1\"^^xsd:double")
          .contains("1.0", "1e0", "true");
    }
  }

  @Test
  void rdf_xml_refuses_a_predicate_that_ends_in_no_name() {
    HttpResponse<String> answer = ask("CONSTRUCT { <http://ex/a> <http://ex/p/9> 1 } {}", "rdf");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("http://ex/p/9", "text/turtle");
  }

  @Test
  void xml_refuses_a_control_character() {
    assertThat(ask("SELECT ?x { VALUES ?x { \"a\\u0001b\" } }", "xml").statusCode()).isEqualTo(406);
    assertThat(
            ask("CONSTRUCT { <http://ex/a> <http://ex/p> \"a\\u0001b\" } {}", "rdf").statusCode())
        .isEqualTo(406);
  }

  @Test
  void what_is_no_iri_or_language_is_an_error() {
    assertThat(ask("SELECT (IRI(\"http://a b/>\") AS ?y) {}", "tsv").body()).isEqualTo("?y\n\n");
    assertThat(
            ask(
                    "CONSTRUCT { <http://ex/a> <http://ex/p> ?x } { BIND(STRLANG(\"a\", \"no tag\") AS ?x) }",
                    "nt")
                .body())
        .isEmpty();
    assertThat(ask("SELECT (STRLANG(\"a\", \"en-GB\") AS ?y) {}", "tsv").body())
        .contains("\"a\"@en-GB");
  }

  @Test
  void any_text_is_a_format_whose_first_name_is_text() {
    assertThat(
            http.get("/sparql?query=" + Http.encoded("SELECT * { ?s ?p ?o } LIMIT 1"), "text/*")
                .headers()
                .firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
  }

  @Test
  void one_graph_as_json_ld_is_a_graph() {
    String graph = "/graphs?graph=https://w3id.org/gkec/graph/policies";

    assertThat(http.get(graph, "application/ld+json").body()).containsOnlyOnce("\"@graph\"");
    assertThat(http.get(graph, "application/rdf+json").body()).doesNotContain("\"graphs\"");
    assertThat(http.get(graph, "application/n-quads").body())
        .contains(" <https://w3id.org/gkec/graph/policies> .");
  }

  private HttpResponse<String> ask(String query, String format) {
    return http.get("/sparql?format=" + format + "&query=" + Http.encoded(query), "*/*");
  }
}

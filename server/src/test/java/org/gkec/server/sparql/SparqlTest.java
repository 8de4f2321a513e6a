package org.gkec.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class SparqlTest {

  private static final String SELECT =
      "SELECT ?s WHERE { ?s a <https://w3id.org/gkec/def#City> } ORDER BY ?s LIMIT 2";
  private static final String CONSTRUCT =
      "CONSTRUCT WHERE { <https://w3id.org/gkec/id/city/lahti-fi> ?p ?o }";
  private static final String ASK = "ASK { ?s a <https://w3id.org/gkec/def#City> }";

  @Autowired private Http http;

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv;charset=utf-8",
    "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
    "text/csv;q=0.2, text/csv;charset=utf-8",
    "*/*, application/sparql-results+json"
  })
  void rows_come_in_the_format_that_is_accepted(String accept, String type) {
    var answer = http.get("/sparql?query=" + Http.encoded(SELECT), accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(found -> assertThat(found.replace("UTF-8", "utf-8")).isEqualTo(type));
    assertThat(answer.body()).contains("https://w3id.org/gkec/id/city/aachen-de");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle",
    "application/ld+json, application/ld+json",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml",
    "application/trig, application/trig"
  })
  void triples_come_in_the_format_that_is_accepted(String accept, String type) {
    var answer = http.get("/sparql?query=" + Http.encoded(CONSTRUCT), accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.body()).contains("Lahti");
  }

  @Test
  void quality_values_decide_between_formats() {
    var answer =
        http.get(
            "/sparql?query=" + Http.encoded(SELECT),
            "text/csv;q=0.3, application/sparql-results+xml;q=0.8");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/sparql-results+xml");
  }

  @Test
  void the_format_parameter_wins_over_accept() {
    var answer = http.get("/sparql?format=csv&query=" + Http.encoded(SELECT), "application/json");

    assertThat(answer.body().lines().findFirst()).hasValue("s");
  }

  @Test
  void an_ask_is_true_or_false() {
    var answer = http.get("/sparql?query=" + Http.encoded(ASK), "application/sparql-results+json");

    assertThat(Http.parse(answer).get("boolean").asBoolean()).isTrue();
  }

  @Test
  void a_query_can_be_posted_as_form_or_as_it_is() {
    var form =
        http.post("/sparql", "application/x-www-form-urlencoded", "query=" + Http.encoded(SELECT));
    var direct = http.post("/sparql", "application/sparql-query", SELECT);

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(direct.body()).isEqualTo(form.body());
  }

  @Test
  void malformed_sparql_is_a_400_problem_with_line_and_column() {
    var answer = http.post("/sparql", "application/sparql-query", "SELECT ?s\nWHERE { ?s a }");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Http.parse(answer).get("line").asInt()).isEqualTo(2);
    assertThat(Http.parse(answer).get("column").asInt()).isEqualTo(14);
    assertThat(Http.parse(answer).get("type").asString())
        .isEqualTo("https://w3id.org/gkec/problems/bad-query");
  }

  @Test
  void an_update_is_not_a_query() {
    var answer = http.post("/sparql", "application/sparql-query", "DELETE WHERE { ?s ?p ?o }");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(
            http.rows("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")
                .get(0)
                .get("n")
                .get("value")
                .asInt())
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * WHERE { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * WHERE { SERVICE SILENT <http://169.254.169.254/> { ?s ?p ?o } }",
        "SELECT * WHERE { BIND(<http://127.0.0.1:1/> AS ?e) SERVICE ?e { ?s ?p ?o } }",
        "ASK { { SELECT ?s WHERE { FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } } }"
      })
  void a_query_that_wants_another_server_asked_is_a_403_problem(String query) {
    var answer = http.post("/sparql", "application/sparql-query", query);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Http.parse(answer).get("type").asString()).endsWith("/endpoint-refused");
  }

  @Test
  void an_unknown_format_is_a_406_problem_that_lists_the_formats() {
    var answer = http.get("/sparql?query=" + Http.encoded(SELECT), "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(
            StreamSupport.stream(Http.parse(answer).get("offered").spliterator(), false)
                .map(each -> each.asString()))
        .containsExactly(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "application/x-binary-rdf-results-table");
  }

  @Test
  void an_unknown_body_is_a_415_problem() {
    assertThat(http.post("/sparql", "text/plain", SELECT).statusCode()).isEqualTo(415);
  }

  @Test
  void a_query_that_takes_too_long_is_a_503_problem_that_names_the_limit() {
    var answer =
        http.post(
            "/sparql",
            "application/sparql-query",
            "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(Http.parse(answer).get("detail").asString()).contains("8000 ms");
  }

  @Test
  void every_answer_names_its_request() {
    assertThat(http.get("/sparql").headers().firstValue("X-Request-Id")).isPresent();
  }
}

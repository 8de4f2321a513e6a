package org.gkec.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gkec.ontology.Prefixes;
import org.gkec.queries.QueryCatalogue;
import org.gkec.queries.StoredQuery;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class WorkbenchTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final Pattern EXAMPLE = Pattern.compile("data-example=\"([^\"]+)\">([^<]+)<");

  @Autowired private Http http;

  @TestFactory
  Stream<DynamicTest> each_example_runs_and_has_rows_unless_it_names_a_gap_or_is_a_check() {
    QueryCatalogue catalogue = QueryCatalogue.bundled();
    return examples().stream()
        .map(example -> example.group(1))
        .map(name -> dynamicTest(name, () -> runs(catalogue.query(name))));
  }

  private void runs(StoredQuery query) {
    String name = query.name();
    String text = http.get("/workbench/examples/" + name).body();

    var answer =
        http.send(
            "POST",
            "/sparql",
            text,
            "Content-Type",
            "application/sparql-query",
            "Accept",
            "application/sparql-results+json, application/n-triples;q=0.9");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    if (answer.headers().firstValue("Content-Type").orElse("").contains("n-triples")) {
      assertThat(answer.body()).contains("<http");
    } else {
      JsonNode rows = Http.parse(answer).get("results").get("bindings");
      assertThat(rows.isEmpty() && query.check().isEmpty())
          .as("empty only if the header names a gap, or if it is a check that finds nothing")
          .isEqualTo(query.gap().isPresent());
    }
  }

  @Test
  void there_are_more_than_forty_examples_and_a_stranger_finds_the_one_on_district_heating() {
    assertThat(examples()).hasSizeGreaterThan(40);
    assertThat(examples())
        .extracting(example -> example.group(2))
        .contains("Measured outcomes of district heating");
  }

  @Test
  void an_address_with_an_example_opens_it_ready_to_run() {
    assertThat(http.get("/workbench?example=costs/by-measure", BROWSER).body())
        .contains("# Cost per tonne CO2e by measure", "PREFIX indicator: ")
        .doesNotContain("#+ summary");
  }

  @Test
  void an_address_with_a_query_opens_it_as_text_never_as_markup() {
    String query = "ASK { ?s ?p '</textarea><script>alert(1)</script>' }";

    assertThat(http.get("/workbench?query=" + Http.encoded(query), BROWSER).body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void an_unknown_example_is_a_404_problem_that_names_it() {
    var answer = http.get("/workbench/examples/no/such");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("no/such");
  }

  @Test
  void the_editor_is_given_the_prefixes_of_the_ontology() {
    JsonNode prefixes = http.json("/workbench/prefixes.json");

    assertThat(prefixes.propertyNames()).containsExactlyElementsOf(Prefixes.all().keySet());
    assertThat(prefixes.get("gkec").asString()).isEqualTo("https://w3id.org/gkec/def#");
  }

  @Test
  void the_endpoint_without_a_query_sends_a_browser_to_the_workbench() {
    var answer = http.get("/sparql", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/workbench");
    assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept"));
  }

  @Test
  void the_endpoint_without_a_query_still_describes_itself_to_programs() {
    assertThat(http.get("/sparql", "text/turtle").statusCode()).isEqualTo(200);
    assertThat(http.get("/sparql", "*/*").body()).contains("UnionDefaultGraph");
    assertThat(http.get("/sparql?format=ttl", BROWSER).statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_of_another_language_has_its_words() {
    assertThat(http.get("/workbench?lang=de", BROWSER).body())
        .contains("SPARQL-Werkstatt", "Wirkungen");
  }

  @Test
  void each_stored_query_can_be_opened_in_the_workbench() {
    String page = http.get("/queries", BROWSER).body();

    assertThat(QueryCatalogue.bundled().all())
        .allSatisfy(query -> assertThat(page).contains("/workbench?example=" + query.name()));
    assertThat(page).contains("Competency question 28");
  }

  private List<MatchResult> examples() {
    return EXAMPLE.matcher(http.get("/workbench", BROWSER).body()).results().toList();
  }
}

package org.gkec.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Collectors;
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
class QueriesOverHttpTest {

  @Autowired private Http http;

  /** What is asked of the small world as a data set has no rows elsewhere. */
  private static final String FIXTURE = "small-world";

  /** Queries that derive data are for the service itself: they are long on all data. */
  @TestFactory
  Stream<DynamicTest> every_example_is_answered_on_the_bundled_data() {
    return QueryCatalogue.bundled().all().stream()
        .filter(query -> !query.name().startsWith("derive/"))
        .map(query -> dynamicTest(query.name(), () -> answers(query)));
  }

  private void answers(StoredQuery query) {
    String parameters =
        query.example().entrySet().stream()
            .map(each -> each.getKey() + "=" + Http.encoded(each.getValue()))
            .collect(Collectors.joining("&"));

    var answer = http.get("/queries/" + query.name() + "?" + parameters);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    if (query.constructs()) {
      assertThat(answer.body()).contains("<http");
    } else if (query.example().values().stream().noneMatch(each -> each.contains(FIXTURE))) {
      JsonNode head = Http.parse(answer).get("head").get("vars");
      assertThat(head).hasSize(query.columns().size());
      boolean empty = Http.parse(answer).get("results").get("bindings").isEmpty();
      assertThat(empty && query.check().isEmpty())
          .as("empty only if the header names a gap, or if it is a check that finds nothing")
          .isEqualTo(query.gap().isPresent());
    }
  }

  @Test
  void an_unknown_query_is_a_404_problem_that_names_the_query() {
    var answer = http.get("/queries/no/such");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Http.parse(answer).get("detail").asString()).contains("no/such");
  }

  @Test
  void a_missing_parameter_is_a_400_problem_that_names_it() {
    var answer = http.get("/queries/recommend/need");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.parse(answer).get("parameter").asString()).isEqualTo("city");
  }

  @Test
  void a_value_is_bound_as_a_term_and_never_becomes_part_of_the_query() {
    var answer = http.get("/queries/recommend/need?city=" + Http.encoded("https://x/> ?p ?o } #"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.parse(answer).get("detail").asString()).contains("'city' must be");
  }

  @Test
  void the_openapi_description_has_a_path_for_each_query() {
    JsonNode paths = http.json("/openapi.json").get("paths");

    assertThat(QueryCatalogue.bundled().all())
        .allSatisfy(query -> assertThat(paths.has("/queries/" + query.name())).isTrue());
    assertThat(paths.has("/recommendations")).isTrue();
  }

  @Test
  void the_page_of_all_queries_lists_each_with_its_example() {
    String page = http.get("/queries", "text/html").body();

    assertThat(QueryCatalogue.bundled().all())
        .allSatisfy(query -> assertThat(page).contains(query.name()));
    assertThat(Prefixes.all()).containsKey("city");
  }
}

package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gkec.queries.QueryCatalogue;
import org.gkec.queries.StoredQuery;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The gate of the bundled data: what cannot be so is not in them. */
@RunningService
class QualityTest {

  @Autowired private Http http;

  @TestFactory
  Stream<DynamicTest> nothing_is_wrong_but_for_exceptions_with_a_reason() {
    return QueryCatalogue.bundled().all().stream()
        .filter(query ->
            query.check().stream()
                .anyMatch(check -> check.severity() == StoredQuery.Severity.WRONG))
        .map(query ->
            DynamicTest.dynamicTest(
                query.summary(), () -> check(query, query.check().orElseThrow().exceptions())));
  }

  /** Each thing that is found is an exception, and each exception is still found. */
  private void check(StoredQuery query, Map<String, String> exceptions) {
    List<String> things =
        http.get("/queries/" + query.name() + "?limit=10000", "text/csv")
            .body()
            .lines()
            .skip(1)
            .map(line -> line.replaceFirst(",.*", ""))
            .distinct()
            .toList();

    assertThat(things).containsExactlyInAnyOrderElementsOf(exceptions.keySet());
    assertThat(exceptions.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void the_page_says_what_each_check_finds_and_in_which_data_sets() {
    JsonNode checks = http.json("/data/quality");

    assertThat(checks.size()).isGreaterThan(50);
    JsonNode years =
        checks
            .valueStream()
            .filter(check -> check.get("name").asString().equals("quality/planned-and-over"))
            .findFirst()
            .orElseThrow();
    assertThat(years.get("severity").asString()).isEqualTo("doubt");
    assertThat(years.get("datasets").get("mission-actions").asInt()).isPositive();
    assertThat(http.get("/data/quality?lang=de", "text/html").body())
        .contains("Qualität der Daten", "/queries/quality/planned-and-over");
  }
}

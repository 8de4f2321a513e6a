package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gkec.queries.QueryCatalogue;
import org.gkec.queries.StoredQuery;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The gate of the bundled data: what cannot be so is not in them. */
@RunningService
class QualityTest {

  private static final Pattern LINK =
      Pattern.compile("href=\"(/(?:queries/|workbench\\?example=)quality/[^\"]+)\"");

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
        http.get("/queries/" + query.name(), "text/csv")
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

  @Test
  void each_number_of_the_page_leads_to_its_rows_and_each_check_to_its_query() {
    String page = HtmlUtils.htmlUnescape(http.get("/data/quality", "text/html").body());
    List<String> links =
        LINK.matcher(page).results().map(link -> link.group(1)).distinct().toList();

    assertThat(links).hasSize(2 * http.json("/data/quality").size());
    assertThat(links)
        .allSatisfy(link ->
            assertThat(http.get(link, "text/html,*/*;q=0.8").statusCode()).as(link).isEqualTo(200));
  }
}

package org.gkec.server.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class ReferenceTest {

  @Autowired private Http http;

  @Test
  void the_conformance_page_counts_the_results_of_the_report() {
    ConformancePage page = ConformancePage.bundled();
    String report = http.get("/.well-known/conformance", "application/n-triples").body();

    long passed = report.lines().filter(line -> line.contains("earl#passed")).count();

    assertThat(page.passed()).isEqualTo((int) passed).isPositive();
    assertThat(http.get("/conformance", "text/html").body())
        .contains("<strong>" + passed + "</strong> / " + page.tests(), "sparql11-query");
  }

  @Test
  void each_failure_on_the_conformance_page_has_a_reason() {
    ConformancePage page = ConformancePage.bundled();

    assertThat(page.failures()).hasSize(page.tests() - page.passed());
    assertThat(page.failures()).allSatisfy(failure -> assertThat(failure.reason()).isNotBlank());
  }

  @Test
  void the_api_page_links_the_description_and_its_library_is_served() {
    assertThat(http.get("/api", "text/html").body()).contains("/openapi.json", "/js/api.js");
    assertThat(http.get("/webjars/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
  }
}

package org.gkec.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of pages.txt are valid HTML. Needs no browser. */
@RunningService
class ValidHtmlTest {

  private final HtmlValidator validator;

  @Autowired private Http http;

  ValidHtmlTest() throws Exception {
    validator = new HtmlValidator();
  }

  @EachPage
  void a_page_is_valid_html(ListedPage listed) throws Exception {
    HttpResponse<String> page = follow(listed.path());

    assertThat(page.statusCode()).as("%s: status", listed).isEqualTo(listed.status());
    assertThat(page.headers().firstValue("Content-Type").orElse(""))
        .as("%s: type", listed)
        .startsWith("text/html");
    assertThat(validator.errors(page.body())).as("%s: errors", listed).isEmpty();
  }

  @Test
  void the_validator_finds_faults_and_knows_what_is_newer_than_itself() throws Exception {
    String html =
        """
        <!doctype html>
        <html lang="en"><title>Faults</title>
        <div id="a" popover>one</div>
        <div id="a">two</div>
        <p><nonsense>three</nonsense></p>
        """;

    assertThat(validator.errors(html))
        .hasSize(2)
        .anyMatch(error -> error.startsWith("4:") && error.contains("Duplicate ID"))
        .anyMatch(error -> error.startsWith("5:") && error.contains("nonsense"));
  }

  private HttpResponse<String> follow(String path) {
    HttpResponse<String> answer = http.get(path, "text/html");
    Optional<String> location = answer.headers().firstValue("Location");
    return location.isEmpty()
        ? answer
        : http.get(URI.create(location.get()).getRawPath(), "text/html");
  }
}

package org.gkec.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;

/** A researcher at the workbench. */
@RunningService
@InBrowser
class ResearcherJourneyTest {

  /** Reads for as long as it is let. */
  private static final String LONG =
      "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @Test
  void an_example_is_opened_changed_run_mapped_linked_and_opened_again(Browser browser) {
    Page page = workbench(browser, "/workbench");

    page.getByLabel("Find an example").fill("district heating");
    page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName("Measured outcomes of district heating"))
        .click();
    assertThat(page).hasURL(Pattern.compile("example=outcomes/district-heating$"));
    page.evaluate(
        "() => { const editor = document.querySelector('.CodeMirror').CodeMirror;"
            + " editor.setValue(editor.getValue() + '\\nLIMIT 3') }");
    page.getByText("Run", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.locator("#view tbody tr")).hasCount(3);
    assertThat(page.locator("#status"))
        .hasText(Pattern.compile("3 rows in [\\d,]+ ms, query \\w+"));
    page.locator("#tab-map").click();
    assertThat(page.locator("#view .leaflet-container canvas")).isVisible();
    assertThat(page.locator("#view .note")).containsText("3 of 3 rows have a place");
    assertThat(browser.barriers()).isEmpty();

    String link = page.url().replaceFirst("^http://[^/]+", "");
    Page again = workbench(browser, link);
    assertThat(link).startsWith("/workbench?query=");
    assertThat(again.locator("#query")).hasValue(Pattern.compile("LIMIT 3$"));
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void a_long_query_is_cancelled_on_the_server_too(Browser browser) {
    Page page = workbench(browser, "/workbench?query=" + Http.encoded(LONG));

    page.locator("#run").click();
    var told =
        page.waitForResponse(
            response -> response.request().method().equals("DELETE"),
            () -> page.getByText("Cancel", new Page.GetByTextOptions().setExact(true)).click());

    assertThat(told.status()).isEqualTo(204);
    assertThat(page.locator("#fault")).containsText("Cancelled");
    assertThat(page.locator("#run")).isEnabled();
  }

  @Test
  void script_in_an_answer_is_shown_and_never_run(Browser browser) {
    String query =
        """
        SELECT ?label ?link ?place WHERE {
          BIND("<img src=x onerror=document.title='run'>" AS ?label)
          BIND(IRI("javascript:document.title='run'") AS ?link)
          BIND(STRDT("POINT(25 60)", <http://www.opengis.net/ont/geosparql#wktLiteral>) AS ?place)
        }\
        """;
    Page page = workbench(browser, "/workbench?query=" + Http.encoded(query));

    page.locator("#run").click();

    assertThat(page.locator("#view tbody td").first()).containsText("<img src=x");
    assertThat(page.locator("#view tbody img, #view tbody a")).hasCount(0);
    assertThat(page).hasTitle(Pattern.compile("SPARQL workbench"));
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void of_a_large_answer_the_beginning_is_shown_and_the_page_says_so(Browser browser) {
    Page page = workbench(browser, "/workbench?query=" + Http.encoded("SELECT * { ?s ?p ?o }"));

    page.locator("#run").click();

    assertThat(page.locator("#status")).containsText("Only the first 5,000 are shown");
    assertThat(page.locator("#view tbody tr")).hasCount(50);
    assertThat(page.locator("#downloads a").first()).hasAttribute("download", "gkec.csv");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void triples_are_drawn_as_a_graph(Browser browser) {
    Page page = workbench(browser, "/workbench?example=practices/network");

    page.locator("#run").click();
    page.locator("#tab-graph").click();

    assertThat(page.locator("#view .graph canvas").first()).isVisible();
    assertThat(page.locator("#view .note")).containsText("things");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void the_keyboard_gets_into_the_editor_and_out_of_it(Browser browser) {
    Page page = workbench(browser, "/workbench");

    page.locator(".CodeMirror").click();
    page.keyboard().press("Tab");

    assertThat(page.locator("#run")).isFocused();
  }

  private static Page workbench(Browser browser, String path) {
    Page page = browser.open(path);
    page.waitForSelector("#workbench[data-ready]");
    return page;
  }
}

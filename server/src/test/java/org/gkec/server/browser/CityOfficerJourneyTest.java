package org.gkec.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;

/** A city officer: from the city's name to measures, weights, money and a file. */
@RunningService
@InBrowser
class CityOfficerJourneyTest {

  @Test
  void my_city_is_found_while_i_type(Browser browser) {
    Page page = browser.open("/");

    page.locator("#find").pressSequentially("Laht");
    page.locator(".suggestions a", new Page.LocatorOptions().setHasText("Lahti")).first().click();

    assertThat(page.locator("h1")).hasText("Lahti");
    link(page, "Recommended measures").click();
    assertThat(page.locator("h1")).hasText("Measures for Lahti");
    assertThat(page.locator(".card")).hasCount(10);
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void weights_are_changed_and_stand_in_the_address(Browser browser) {
    Page page = browser.open("/recommendations?city=lahti-fi");
    String first = page.locator(".card h2").first().innerText();

    page.locator("summary", new Page.LocatorOptions().setHasText("Change what counts")).click();
    page.locator("[id='weight.context']").fill("0");
    page.locator("[id='weight.co-adoption']").fill("0");
    page.locator("[id='weight.lift']").fill("0");
    page.locator("[id='facet.size']").fill("0");
    button(page, "Apply").click();

    assertThat(page).hasURL(Pattern.compile("facets=size%3A0\\.0&weights=.*context%3A0\\.0"));
    assertThat(page.locator(".card").first()).isVisible();
    assertThat(page.locator(".card h2").first().innerText()).isNotEqualTo(first);
    assertThat(page.locator("[id='weight.context']")).hasValue("0");
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void two_measures_are_compared_and_all_are_taken_home(Browser browser) throws IOException {
    Page page = browser.open("/recommendations?city=lahti-fi");

    Download table = page.waitForDownload(() -> page.locator("a:text-is('CSV')").click());
    assertThat(Files.readString(table.path())).startsWith("place,measure,label");
    page.locator("input[name=measure]").nth(0).check();
    page.locator("input[name=measure]").nth(2).check();
    button(page, "Compare the chosen").click();

    assertThat(page.locator("thead th")).hasCount(2);
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void who_pays_is_one_step_from_the_measures(Browser browser) {
    Page page = browser.open("/recommendations?city=lahti-fi");

    link(page, "Funding for this city").click();

    assertThat(page.locator("h1")).hasText("Who may pay in Lahti");
    assertThat(page.locator("main")).containsText("Check:");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void a_city_that_is_not_in_the_graph_types_its_facts(Browser browser) {
    Page page = browser.open("/recommendations/describe", Look.PHONE);

    page.getByLabel("Name").fill("Testburg <script>document.title='run'</script>");
    page.getByLabel("Country").selectOption("DE");
    page.getByLabel("Population").fill("50000");
    button(page, "Recommended measures").click();

    assertThat(page.locator("h1")).containsText("Measures for Testburg <script>");
    assertThat(page.title()).isNotEqualTo("run");
    assertThat(page.locator(".card")).hasCount(10);
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void a_chosen_language_stays(Browser browser) {
    Page page = browser.open("/recommendations?city=lahti-fi");

    page.locator("footer a[hreflang=pl]").click();
    assertThat(page.locator("h1")).hasText("Działania dla miasta Lahti");
    page.locator("nav a[href='/measures']").click();

    assertThat(page.locator("html")).hasAttribute("lang", "pl");
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}

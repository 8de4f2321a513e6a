package org.gkec.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;

/** Somebody who follows an IRI: the address bar, the page, the data. */
@RunningService
@InBrowser
class LinkedDataJourneyTest {

  @Test
  void an_iri_in_the_address_bar_leads_to_a_page_and_on_to_turtle(Browser browser) {
    Page page = browser.open("/id/city/lahti-fi");

    assertThat(page).hasURL(Pattern.compile("/doc/id/city/lahti-fi$"));
    assertThat(page.locator("main")).containsText("https://w3id.org/gkec/id/city/lahti-fi");
    page.locator("a[href='/doc/id/city/lahti-fi.ttl']").click();

    assertThat(page.locator("body")).containsText("city:lahti-fi a gkec:City");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void an_iri_that_is_nearly_right_is_helped_on(Browser browser) {
    Page page = browser.open("/id/city/lahtti-fi");

    assertThat(browser.status()).isEqualTo(404);
    page.locator("main a[href='/id/city/lahti-fi']").click();
    assertThat(page.locator("h1")).hasText("Lahti");
  }

  @Test
  void the_licence_of_the_data_is_one_step_from_the_home_page(Browser browser) {
    Page page = browser.open("/");

    page.locator("footer a[href='/data']").last().click();

    assertThat(page.locator("main")).containsText("CC BY 4.0");
    assertThat(browser.faults()).isEmpty();
  }
}

package org.gkec.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Page;
import java.util.List;
import org.gkec.server.RunningService;

/** What holds for every page of pages.txt. */
@RunningService
@InBrowser
class PagesInBrowserTest {

  /** The outermost elements that end right of the screen, with how far. */
  private static final String BEYOND_THE_EDGE =
      """
      width => [...document.body.querySelectorAll('*')]
        .filter(element => element.getBoundingClientRect().right > width + 1)
        .slice(0, 5)
        .map(element => element.outerHTML.slice(0, 100) + ' ends at '
          + Math.round(element.getBoundingClientRect().right))
      """;

  @EachPage
  void a_page_is_open_to_all_on_a_desktop(ListedPage listed, Browser browser) {
    browser.open(listed.path());

    Page page = browser.settled();

    assertSoftly(softly -> {
      softly.assertThat(browser.status()).as("%s: status", listed).isEqualTo(listed.status());
      softly.assertThat(page.locator("h1").all()).as("%s: h1", listed).hasSize(1);
      softly
          .assertThat(page.locator("main").innerText())
          .as("%s: text", listed)
          .contains(listed.text());
      softly
          .assertThat(page.locator("html").getAttribute("lang"))
          .as("%s: lang", listed)
          .isNotBlank();
      softly.assertThat(browser.barriers()).as("%s: barriers", listed).isEmpty();
      softly.assertThat(browser.faults()).as("%s: faults", listed).isEmpty();
    });
  }

  @EachPage
  void a_page_fits_a_phone_and_is_open_to_all_in_the_dark(ListedPage listed, Browser browser) {
    browser.open(listed.path(), Look.PHONE.inTheDark());

    Page page = browser.settled();

    assertSoftly(softly -> {
      softly
          .assertThat((Integer) page.evaluate("() => document.scrollingElement.scrollWidth"))
          .as(() -> listed + ": width; " + beyondTheEdge(page))
          .isLessThanOrEqualTo(Look.PHONE_WIDTH);
      softly.assertThat(browser.barriers()).as("%s: barriers", listed).isEmpty();
      softly.assertThat(browser.faults()).as("%s: faults", listed).isEmpty();
    });
  }

  @EachPage
  void a_page_shows_its_text_without_scripts(ListedPage listed, Browser browser) {
    Page page = browser.open(listed.path(), Look.DESKTOP.withoutScripts());

    assertThat(page.locator("h1").isVisible()).as("%s: h1", listed).isTrue();
    assertThat(page.locator("main").innerText()).as("%s", listed).contains(listed.text());
    assertThat(browser.faults()).as("%s: faults", listed).isEmpty();
  }

  private static List<?> beyondTheEdge(Page page) {
    return (List<?>) page.evaluate(BEYOND_THE_EDGE, Look.PHONE_WIDTH);
  }
}

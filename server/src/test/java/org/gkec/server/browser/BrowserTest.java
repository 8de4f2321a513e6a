package org.gkec.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;

/** The tests of pages can fail. */
@RunningService
@InBrowser
class BrowserTest {

  @Test
  void errors_of_console_and_scripts_and_requests_to_other_hosts_are_faults(Browser browser) {
    Page page = browser.open("/");

    page.evaluate("() => console.error('oh dear')");
    page.evaluate(
        """
        () => new Promise(thrown =>
          setTimeout(() => { setTimeout(thrown); throw new Error('dropped') }))
        """);
    assertThatThrownBy(() -> page.navigate("http://elsewhere.example/map.png"))
        .isInstanceOf(PlaywrightException.class);

    assertThat(browser.faults())
        .anyMatch(fault -> fault.startsWith("console: oh dear"))
        .anyMatch(fault -> fault.startsWith("script: ") && fault.contains("dropped"))
        .contains("request to another host: http://elsewhere.example/map.png");
  }

  @Test
  void a_field_without_a_label_is_a_barrier(Browser browser) {
    Page page = browser.open("/");

    page.evaluate("() => document.querySelector('main').append(document.createElement('input'))");

    assertThat(browser.barriers()).singleElement().asString().startsWith("label, critical");
  }

  @Test
  void a_look_is_what_the_page_sees(Browser browser) {
    Page page = browser.open("/", Look.PHONE.inTheDark().in("pl"));

    assertThat(
            page.evaluate(
                """
                () => [innerWidth, navigator.language,
                  matchMedia('(prefers-color-scheme: dark)').matches].join()
                """))
        .isEqualTo("390,pl,true");
  }
}

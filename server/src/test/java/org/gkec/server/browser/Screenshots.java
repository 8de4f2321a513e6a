package org.gkec.server.browser;

import java.nio.file.Path;
import java.util.Map;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes every page of pages.txt as pictures, for people to look at, into -Dscreenshots=folder. */
@RunningService
@InBrowser
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class Screenshots {

  private static final Map<String, Look> LOOKS =
      Map.of(
          "light", Look.DESKTOP,
          "dark", Look.DESKTOP.inTheDark(),
          "phone", Look.PHONE);

  @EachPage
  void of_a_page(ListedPage listed, Browser browser) {
    var folder = Path.of(System.getProperty("screenshots", "")).toAbsolutePath();
    LOOKS.forEach((name, look) -> {
      browser.open(listed.path(), look);
      browser.settled();
      browser.picture(folder.resolve(listed.name().replace(' ', '-') + "-" + name + ".png"));
    });
  }
}

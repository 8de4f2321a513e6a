package org.gkec.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium of the machine, started once for all tests. Nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final Path EXECUTABLE =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

  /** The last keeps the browser from any host but the service, also where there is a network. */
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(FLAGS));
  }

  /** Why there is none, if so. */
  static Optional<String> missing() {
    return Files.isExecutable(EXECUTABLE)
        ? Optional.empty()
        : Optional.of("no Chromium at " + EXECUTABLE + " (set CHROMIUM to another)");
  }

  BrowserContext context(Look look) {
    return browser.newContext(look.options());
  }

  @Override
  public void close() {
    playwright.close();
  }
}

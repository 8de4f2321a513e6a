package org.gkec.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visitor of the running service, with cookies and history of its own. Remembers what went wrong
 * on the way: see {@link #faults()}.
 */
final class Browser implements AutoCloseable {

  private final Chromium chromium;
  private final String service;
  private final List<String> faults = new ArrayList<>();
  private @Nullable BrowserContext context;
  private @Nullable Page page;
  private @Nullable Look look;
  private int status;

  Browser(Chromium chromium, String service) {
    this.chromium = chromium;
    this.service = service;
  }

  /** The page of a path, loaded, on a desktop. */
  Page open(String path) {
    return open(path, Look.DESKTOP);
  }

  /** The page of a path, loaded. Another look than before is another visitor, without cookies. */
  Page open(String path, Look wanted) {
    if (!wanted.equals(look)) {
      begin(wanted);
    }
    Response response = page().navigate(service + path);
    status = response.status();
    return page();
  }

  /** The page that is open, once its scripts have nothing more to fetch. */
  Page settled() {
    page().waitForLoadState(LoadState.NETWORKIDLE);
    return page();
  }

  /** The HTTP status of what was opened last. */
  int status() {
    return status;
  }

  /** Errors on the console, errors of scripts, requests to other hosts: all since the start. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Serious and critical faults of access on the open page. */
  List<String> barriers() {
    return Axe.barriers(page());
  }

  /** Writes the whole open page as PNG. */
  void picture(Path file) {
    if (page != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }

  private Page page() {
    return Objects.requireNonNull(page, "nothing is open yet");
  }

  private void begin(Look wanted) {
    close();
    BrowserContext fresh = chromium.context(wanted);
    new Watch(service, faults).over(fresh);
    context = fresh;
    page = fresh.newPage();
    look = wanted;
  }
}

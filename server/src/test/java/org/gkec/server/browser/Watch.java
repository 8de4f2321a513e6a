package org.gkec.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.List;

/** Writes down what should not happen while pages are visited. */
record Watch(String service, List<String> faults) {

  void over(BrowserContext context) {
    context.onConsoleMessage(this::hear);
    context.onWebError(error -> faults.add("script: " + error.error()));
    context.onRequest(request -> see(request.url()));
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") && !saysThatThePageItselfIsAProblem(message)) {
      faults.add("console: " + message.text() + " (" + message.location() + ")");
    }
  }

  /** A page of status 404 is an error on Chromium's console, but a page that works. */
  private static boolean saysThatThePageItselfIsAProblem(ConsoleMessage message) {
    return message.text().startsWith("Failed to load resource: the server responded with")
        && message.location().startsWith(message.page().url() + ":");
  }

  private void see(String url) {
    boolean fetched = url.startsWith("http") || url.startsWith("ws");
    if (fetched && !url.startsWith(service + "/")) {
      faults.add("request to another host: " + url);
    }
  }
}

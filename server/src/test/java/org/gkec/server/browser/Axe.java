package org.gkec.server.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe-core what keeps people from using a page. Runs its script directly: {@link AxeBuilder}
 * opens a second page for each answer, which takes six times as long (0.75 against 0.13 s).
 */
final class Axe {

  /** WCAG 2.2 asks for targets of 24 pixels; axe-core looks at that only when told to. */
  private static final String RUN =
      """
      () => axe
        .run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
        .then(results => results.violations
          .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
          .map(rule => `${rule.id}, ${rule.impact}: ${rule.help}, ${rule.nodes.length} places: `
            + rule.nodes.slice(0, 5).map(node => node.html).join(' ')))
      """;

  private Axe() {}

  /** Serious and critical faults, each with its rule, what to do, and the first places. */
  static List<String> barriers(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}

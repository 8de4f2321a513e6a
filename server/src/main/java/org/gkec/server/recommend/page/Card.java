package org.gkec.server.recommend.page;

import java.util.List;
import org.gkec.server.recommend.page.PageParts.Bar;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/**
 * A recommended measure as a page shows it.
 *
 * @param id the last part of its IRI
 * @param notApplicable why the city says that it cannot; empty if it does not
 */
record Card(
    int place,
    String id,
    NamedLink measure,
    String sector,
    boolean variety,
    CardWhy why,
    CardConditions conditions,
    CardProof proof,
    CardMoney money,
    String notApplicable) {

  /**
   * Why it is recommended, and how surely.
   *
   * @param tone how the confidence is coloured: {@code good}, {@code warm} or {@code bad}
   */
  record CardWhy(
      String confidence,
      String tone,
      String adoption,
      String score,
      List<String> leading,
      List<Bar> bars,
      List<String> surer) {}

  /**
   * What it takes.
   *
   * @param supports conditions that are met
   * @param limits conditions that are unmet
   * @param asks conditions of which nothing is known: ask a donor city
   */
  record CardConditions(List<String> supports, List<String> limits, List<String> asks) {

    /** True if there is something to say. */
    boolean any() {
      return !supports.isEmpty() || !limits.isEmpty() || !asks.isEmpty();
    }
  }
}

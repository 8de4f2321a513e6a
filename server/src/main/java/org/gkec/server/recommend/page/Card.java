package org.gkec.server.recommend.page;

import java.util.List;
import org.gkec.server.recommend.page.PageParts.Bar;
import org.gkec.server.recommend.page.PageParts.Named;

/**
 * A recommended measure as a page shows it.
 *
 * @param id the last part of its IRI
 * @param tone how the confidence is coloured: {@code good}, {@code warm} or {@code bad}
 * @param supports conditions that are met
 * @param limits conditions that are unmet
 * @param asks conditions of which nothing is known: ask a donor city
 * @param notApplicable why the city says that it cannot; empty if it does not
 */
record Card(
    int place,
    String id,
    Named measure,
    String sector,
    String confidence,
    String tone,
    boolean variety,
    String adoption,
    String score,
    List<String> leading,
    List<Bar> bars,
    List<String> surer,
    List<String> supports,
    List<String> limits,
    List<String> asks,
    List<Donated> donors,
    List<Figure> costs,
    List<Figure> achieved,
    List<Figure> expected,
    List<Paid> funding,
    List<Taught> learning,
    String notApplicable) {

  /** A city to ask. */
  record Donated(Named city, String practice, String similarity, String adoption, boolean unlike) {}

  /** What a measure cost or brought anywhere. */
  record Figure(
      String indicator, String range, String unit, String years, long outcomes, long cities) {}

  /** An instrument that may pay. */
  record Paid(
      Named instrument,
      String kind,
      String provider,
      String amounts,
      boolean eligible,
      List<String> why,
      List<String> check,
      List<String> monitor) {}

  /** A guide, course or event. */
  record Taught(Named lesson, String kind, String language, String url, String when) {}

  /** True if there is something to say of conditions. */
  boolean conditioned() {
    return !supports.isEmpty() || !limits.isEmpty() || !asks.isEmpty();
  }

  /** True if an instrument surely is for the city. */
  boolean paid() {
    return funding.stream().anyMatch(Paid::eligible);
  }

  /** How many instruments are for the city only if their area is. */
  long doubtful() {
    return funding.stream().filter(each -> !each.eligible()).count();
  }

  boolean financed() {
    return !funding.isEmpty();
  }

  boolean taught() {
    return !learning.isEmpty();
  }

  boolean proven() {
    return !achieved.isEmpty();
  }

  boolean promised() {
    return !expected.isEmpty();
  }

  boolean costed() {
    return !costs.isEmpty();
  }

  boolean donated() {
    return !donors.isEmpty();
  }
}

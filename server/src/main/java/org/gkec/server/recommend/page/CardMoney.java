package org.gkec.server.recommend.page;

import java.util.List;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/** Instruments that may pay for a measure. */
record CardMoney(List<Paid> funding) {

  /** An instrument that may pay. */
  record Paid(
      NamedLink instrument,
      String kind,
      String provider,
      String amounts,
      boolean eligible,
      List<String> why,
      List<String> check,
      List<String> monitor) {}

  boolean financed() {
    return !funding.isEmpty();
  }

  /** True if an instrument surely is for the city. */
  boolean paid() {
    return funding.stream().anyMatch(Paid::eligible);
  }

  /** How many instruments are for the city only if their area is. */
  long doubtful() {
    return funding.stream().filter(each -> !each.eligible()).count();
  }
}

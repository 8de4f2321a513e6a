package org.gkec.server.recommend.advice;

import java.util.List;

/**
 * Why a measure is suggested, and how surely.
 *
 * @param score the sum of the contributions of the reasons
 * @param expectedAdoption adoption expected in a city like this, from 0 to 1
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param surer what would raise the confidence
 * @param leading at most three reasons that speak for it, in words
 * @param reasons the one that adds most first
 */
public record Why(
    double score,
    double expectedAdoption,
    String confidence,
    List<String> surer,
    List<String> leading,
    List<Reason> reasons) {

  public Why {
    surer = List.copyOf(surer);
    leading = List.copyOf(leading);
    reasons = List.copyOf(reasons);
  }
}

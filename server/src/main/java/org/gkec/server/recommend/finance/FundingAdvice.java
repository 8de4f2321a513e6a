package org.gkec.server.recommend.finance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a city should do about a funding instrument; the best first. */
public enum FundingAdvice {
  /** It can be applied for now, by a recent text. */
  OFFER,
  /** It is said to be open, or may be for the city, but that has to be asked. */
  ASK,
  /** No call is open. */
  WAIT,
  /** The city raises the money itself. */
  OWN;

  /** As in the column {@code advice} of {@code recommend/finance}. */
  static FundingAdvice of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The last part of its concept, as in {@code offer}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.gkec.server.recommend.inquiry;

import java.util.List;

/**
 * A city that looks for partners.
 *
 * @param others the cities that may be, all read with the same knowledge
 */
public record ExchangeInquiry(ScoringInquiry city, List<ScoringInquiry> others) {
  public ExchangeInquiry {
    others = List.copyOf(others);
  }
}

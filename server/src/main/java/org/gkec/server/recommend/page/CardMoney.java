package org.gkec.server.recommend.page;

import java.util.List;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.finance.FundingAdvice;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/** Instruments that may pay for a measure, by what to do about them. */
record CardMoney(List<Paid> offers, List<Paid> asks, List<Paid> waits, List<Paid> owns) {

  /** An instrument that may pay. */
  record Paid(
      NamedLink instrument,
      String kind,
      String provider,
      String amounts,
      List<String> why,
      List<String> check,
      List<String> monitor) {}

  /** In the order of {@code funding}. */
  static CardMoney of(List<Funding> funding, PageParts parts) {
    return new CardMoney(
        paid(funding, FundingAdvice.OFFER, parts),
        paid(funding, FundingAdvice.ASK, parts),
        paid(funding, FundingAdvice.WAIT, parts),
        paid(funding, FundingAdvice.OWN, parts));
  }

  /** True if an instrument can be applied for now. */
  boolean paid() {
    return !offers.isEmpty();
  }

  boolean asked() {
    return !asks.isEmpty();
  }

  boolean awaited() {
    return !waits.isEmpty();
  }

  int asking() {
    return asks.size();
  }

  int waiting() {
    return waits.size();
  }

  boolean owned() {
    return !owns.isEmpty();
  }

  private static List<Paid> paid(List<Funding> funding, FundingAdvice advice, PageParts parts) {
    return funding.stream()
        .filter(each -> each.advice() == advice)
        .map(each -> PaidMaker.paid(each, parts))
        .toList();
  }
}

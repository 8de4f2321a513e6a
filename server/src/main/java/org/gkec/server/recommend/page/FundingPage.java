package org.gkec.server.recommend.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.finance.FundingAdvice;
import org.gkec.server.recommend.inquiry.FundingInquiry;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/** Instruments that may pay in a city, by what to do about them, as a page shows them. */
record FundingPage(
    String title, String description, NamedLink city, String slug, List<Group> groups) {

  private static final int FIRST = 10;
  private static final Comparator<Payer> BEST_FIRST =
      Comparator.comparingDouble((Payer payer) -> -payer.funding().fit())
          .thenComparing(payer -> payer.funding().label());

  /** An instrument, as it fits the measure that it fits best, with all that it pays for. */
  private record Payer(Funding funding, List<MeasureRef> measures) {}

  /** An instrument with the measures that it pays for. */
  record Paying(CardMoney.Paid paid, List<NamedLink> measures, int count) {}

  /**
   * Instruments about which the same is to be done.
   *
   * @param first at most ten
   */
  record Group(
      String id, String title, String about, List<Paying> first, List<Paying> rest, int more) {

    boolean none() {
      return first.isEmpty();
    }

    boolean folded() {
      return !rest.isEmpty();
    }
  }

  static FundingPage of(
      FundingInquiry inquiry, Map<String, List<Funding>> funding, PageParts parts) {
    CityRef city = inquiry.city();
    List<Payer> payers = payers(inquiry.known().measures().all(), funding);
    return new FundingPage(
        parts.texts().say("recommend.funding.title", parts.language(), city.label()),
        parts.texts().say("recommend.funding.description", parts.language(), city.label()),
        parts.named(city),
        PeerPage.slug(city),
        List.of(FundingAdvice.values()).stream()
            .map(advice -> group(advice, payers, parts))
            .filter(group -> !group.none() || group.id().equals(FundingAdvice.OFFER.id()))
            .toList());
  }

  private static List<Payer> payers(List<MeasureRef> measures, Map<String, List<Funding>> funding) {
    var payers = new LinkedHashMap<String, Payer>();
    for (MeasureRef measure : measures) {
      for (Funding each : funding.getOrDefault(measure.iri(), List.of())) {
        payers.merge(each.iri(), new Payer(each, List.of(measure)), FundingPage::together);
      }
    }
    return payers.values().stream().sorted(BEST_FIRST).toList();
  }

  private static Payer together(Payer one, Payer other) {
    return new Payer(
        one.funding().fit() >= other.funding().fit() ? one.funding() : other.funding(),
        Stream.concat(one.measures().stream(), other.measures().stream()).toList());
  }

  private static Group group(FundingAdvice advice, List<Payer> payers, PageParts parts) {
    List<Paying> all =
        payers.stream()
            .filter(payer -> payer.funding().advice() == advice)
            .map(payer ->
                new Paying(
                    PaidMaker.paid(payer.funding(), parts),
                    payer.measures().stream().map(parts::named).toList(),
                    payer.measures().size()))
            .toList();
    String key = "recommend.funding." + advice.id();
    int first = Math.min(FIRST, all.size());
    return new Group(
        advice.id(),
        parts.texts().say(key, parts.language()),
        parts.texts().say(key + ".about", parts.language()),
        all.subList(0, first),
        all.subList(first, all.size()),
        all.size() - first);
  }
}

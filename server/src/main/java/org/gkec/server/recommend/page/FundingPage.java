package org.gkec.server.recommend.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.inquiry.FundingInquiry;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/** Instruments that may pay for measures in a city, as a page shows them. */
record FundingPage(
    String title, String description, NamedLink city, String slug, List<Paying> measures) {

  /** A measure with the instruments for it. */
  record Paying(NamedLink measure, String sector, List<CardMoney.Paid> funding) {}

  boolean none() {
    return measures.isEmpty();
  }

  static FundingPage of(
      FundingInquiry inquiry, Map<String, List<Funding>> funding, PageParts parts) {
    CityRef city = inquiry.city();
    return new FundingPage(
        parts.texts().say("recommend.funding.title", parts.language(), city.label()),
        parts.texts().say("recommend.funding.description", parts.language(), city.label()),
        parts.named(city),
        PeerPage.slug(city),
        inquiry.known().measures().all().stream()
            .filter(measure -> funding.containsKey(measure.iri()))
            .sorted(Comparator.comparing(MeasureRef::sector).thenComparing(MeasureRef::label))
            .map(measure ->
                new Paying(
                    parts.named(measure),
                    measure.sector(),
                    funding.getOrDefault(measure.iri(), List.of()).stream()
                        .map(each -> CardMaker.paid(each, parts))
                        .toList()))
            .toList());
  }
}

package org.gkec.server.recommend.page;

import java.util.stream.Stream;
import org.gkec.server.page.Link;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.page.CardMoney.Paid;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/** Makes an instrument as pages show it. */
final class PaidMaker {

  private PaidMaker() {}

  static Paid paid(Funding funding, PageParts parts) {
    return new Paid(
        new NamedLink(funding.label(), Link.of(funding.iri())),
        funding.kind(),
        funding.provider(),
        PageParts.joined(amounts(funding, parts), funding.rate()),
        funding.why(),
        funding.check(),
        funding.monitor());
  }

  private static String amounts(Funding funding, PageParts parts) {
    return Stream.of(funding.least(), funding.most())
        .filter(amount -> amount > 0)
        .map(amount -> parts.values().decimal(amount))
        .distinct()
        .reduce((least, most) -> least + " – " + most)
        .map(text -> text + " " + funding.currency())
        .orElse("");
  }
}

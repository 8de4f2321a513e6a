package org.gkec.server.recommend.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gkec.ontology.Gkec;
import org.gkec.server.page.Link;
import org.gkec.server.recommend.advice.Recommendation;
import org.gkec.server.recommend.advice.Why;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.knowledge.Condition;
import org.gkec.server.recommend.page.Card.CardConditions;
import org.gkec.server.recommend.page.Card.CardWhy;
import org.gkec.server.recommend.page.CardMoney.Paid;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/**
 * Makes cards in the language of a page.
 *
 * @param largest the contribution that a full bar stands for
 */
record CardMaker(double largest, PageParts parts) {

  /** Cards whose bars can be compared with each other. */
  static List<Card> all(List<Recommendation> items, PageParts parts) {
    double largest =
        items.stream()
            .flatMap(item -> item.why().reasons().stream())
            .mapToDouble(reason -> Math.abs(reason.contribution()))
            .max()
            .orElse(1);
    var maker = new CardMaker(largest, parts);
    return items.stream().map(maker::of).toList();
  }

  Card of(Recommendation item) {
    return new Card(
        item.place(),
        Gkec.lastPart(item.measure().iri()),
        parts.named(item.measure()),
        item.measure().sector(),
        item.variety(),
        why(item.why()),
        new CardConditions(
            conditions(item, Condition::supports),
            conditions(item, Condition::limits),
            conditions(item, Condition::unknown)),
        new CardProofMaker(parts).of(item.proof()),
        new CardMoney(
            item.funding().stream()
                .sorted(Comparator.comparing(funding -> !funding.certain()))
                .map(funding -> paid(funding, parts))
                .toList()),
        item.notApplicable());
  }

  private CardWhy why(Why why) {
    return new CardWhy(
        parts.texts().say("recommend.confidence." + why.confidence(), parts.language()),
        tone(why.confidence()),
        parts.values().percent(why.expectedAdoption()),
        parts.values().decimal(why.score()),
        why.leading(),
        why.reasons().stream()
            .map(reason ->
                parts.bar(
                    parts.signal(reason.code()), reason.text(), reason.contribution(), largest))
            .toList(),
        why.surer());
  }

  private static String tone(String confidence) {
    return switch (confidence) {
      case "high" -> "good";
      case "medium" -> "warm";
      default -> "bad";
    };
  }

  private static List<String> conditions(Recommendation item, Predicate<Condition> which) {
    return item.conditions().stream()
        .filter(which)
        .map(condition -> condition.dimension() + ": " + condition.note())
        .toList();
  }

  static Paid paid(Funding funding, PageParts parts) {
    String amounts =
        Stream.of(funding.least(), funding.most())
            .filter(amount -> amount > 0)
            .map(amount -> parts.values().decimal(amount))
            .distinct()
            .reduce((least, most) -> least + " – " + most)
            .map(text -> text + " EUR")
            .orElse("");
    return new Paid(
        new NamedLink(funding.label(), Link.of(funding.iri())),
        funding.kind(),
        funding.provider(),
        PageParts.joined(amounts, funding.rate()),
        funding.certain(),
        funding.why(),
        funding.check(),
        funding.monitor());
  }
}

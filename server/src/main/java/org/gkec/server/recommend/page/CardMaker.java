package org.gkec.server.recommend.page;

import java.util.List;
import java.util.function.Predicate;
import org.gkec.ontology.Gkec;
import org.gkec.server.recommend.advice.Recommendation;
import org.gkec.server.recommend.advice.Why;
import org.gkec.server.recommend.knowledge.Condition;
import org.gkec.server.recommend.page.Card.CardConditions;
import org.gkec.server.recommend.page.Card.CardWhy;

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
        CardMoney.of(item.funding(), parts),
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
}

package org.gkec.server.recommend.page;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gkec.ontology.Gkec;
import org.gkec.server.page.Link;
import org.gkec.server.recommend.advice.Donor;
import org.gkec.server.recommend.advice.Recommendation;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.knowledge.Condition;
import org.gkec.server.recommend.knowledge.LearningOffer;
import org.gkec.server.recommend.knowledge.OutcomeRange;
import org.gkec.server.recommend.page.PageParts.Named;

/**
 * Makes cards in the language of a page.
 *
 * @param largest the contribution that a full bar stands for
 */
record CardMaker(double largest, PageParts parts) {

  private static final int SHOWN = 4;

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
    var values = parts.values();
    return new Card(
        item.place(),
        Gkec.lastPart(item.measure().iri()),
        parts.named(item.measure()),
        item.measure().sector(),
        parts.texts().say("recommend.confidence." + item.why().confidence(), parts.language()),
        tone(item.why().confidence()),
        item.variety(),
        values.percent(item.why().expectedAdoption()),
        values.decimal(item.why().score()),
        item.why().leading(),
        item.why().reasons().stream()
            .map(reason ->
                parts.bar(
                    parts.signal(reason.code()), reason.text(), reason.contribution(), largest))
            .toList(),
        item.why().surer(),
        conditions(item, Condition::supports),
        conditions(item, Condition::limits),
        conditions(item, Condition::unknown),
        item.proof().donors().stream().map(donor -> donated(donor, parts)).toList(),
        figures(item, result -> result.aCost(), parts),
        figures(item, result -> !result.aCost() && result.found(), parts),
        figures(item, result -> !result.aCost() && !result.found(), parts),
        item.funding().stream()
            .sorted(Comparator.comparing(funding -> !funding.certain()))
            .map(funding -> paid(funding, parts))
            .toList(),
        item.proof().learning().stream().limit(SHOWN).map(lesson -> taught(lesson, parts)).toList(),
        item.notApplicable());
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

  private static Card.Donated donated(Donor donor, PageParts parts) {
    return new Card.Donated(
        parts.named(donor.city()),
        Link.of(donor.practice()),
        parts.values().percent(donor.similarity()),
        parts
            .texts()
            .say(
                donor.adoption() >= 1
                    ? "recommend.does"
                    : donor.adoption() > 0.5 ? "recommend.doing" : "recommend.plans",
                parts.language()),
        donor.unlike());
  }

  private static List<Card.Figure> figures(
      Recommendation item, Predicate<OutcomeRange> which, PageParts parts) {
    return item.proof().outcomes().stream()
        .filter(which)
        .map(result ->
            new Card.Figure(
                PageParts.joined(
                    result.label(),
                    result.aCost()
                        ? parts
                            .texts()
                            .say(
                                result.found() ? "recommend.achieved" : "recommend.expected",
                                parts.language())
                        : ""),
                range(result, parts),
                result.unit(),
                years(result),
                result.outcomes(),
                result.cities()))
        .toList();
  }

  /** Of which years; empty where that is not known. */
  private static String years(OutcomeRange result) {
    return result.from() == 0
        ? ""
        : result.from() == result.until()
            ? String.valueOf(result.from())
            : result.from() + "–" + result.until();
  }

  private static String range(OutcomeRange result, PageParts parts) {
    String lowest = parts.values().decimal(result.lowest());
    String highest = parts.values().decimal(result.highest());
    return lowest.equals(highest) ? lowest : lowest + " – " + highest;
  }

  static Card.Paid paid(Funding funding, PageParts parts) {
    String amounts =
        Stream.of(funding.least(), funding.most())
            .filter(amount -> amount > 0)
            .map(amount -> parts.values().decimal(amount))
            .distinct()
            .reduce((least, most) -> least + " – " + most)
            .map(text -> text + " EUR")
            .orElse("");
    return new Card.Paid(
        new Named(funding.label(), Link.of(funding.iri())),
        funding.kind(),
        funding.provider(),
        PageParts.joined(amounts, funding.rate()),
        funding.certain(),
        funding.why(),
        funding.check(),
        funding.monitor());
  }

  private static Card.Taught taught(LearningOffer lesson, PageParts parts) {
    return new Card.Taught(
        new Named(lesson.label(), Link.of(lesson.iri())),
        lesson.kind(),
        lesson.language(),
        lesson.url(),
        lesson.from().isEmpty() ? "" : parts.values().day(lesson.from()));
  }
}

package org.gkec.server.recommend;

import java.util.List;
import java.util.stream.Stream;
import org.gkec.server.page.Link;
import org.gkec.server.recommend.PageParts.Bar;
import org.gkec.server.recommend.PageParts.Named;

/**
 * A recommended measure as a page shows it.
 *
 * @param id the last part of its IRI
 * @param tone how the confidence is coloured: {@code good}, {@code warm} or {@code bad}
 * @param supports conditions that are met
 * @param limits conditions that are unmet
 * @param asks conditions of which nothing is known: ask a donor city
 */
record Card(
    int place,
    String id,
    Named measure,
    String sector,
    String confidence,
    String tone,
    boolean variety,
    String adoption,
    String score,
    List<String> leading,
    List<Bar> bars,
    List<String> surer,
    List<String> supports,
    List<String> limits,
    List<String> asks,
    List<Donated> donors,
    List<Figure> costs,
    List<Figure> achieved,
    List<Figure> expected,
    List<Paid> funding,
    List<Taught> learning) {

  private static final int SHOWN = 4;

  /** A city to ask. */
  record Donated(Named city, String practice, String similarity, String adoption, boolean unlike) {}

  /** What a measure cost or brought anywhere. */
  record Figure(String indicator, String range, String unit, long outcomes, long cities) {}

  /** An instrument that may pay. */
  record Paid(
      Named instrument,
      String kind,
      String provider,
      String amounts,
      List<String> why,
      List<String> check,
      List<String> monitor) {}

  /** A guide, course or event. */
  record Taught(Named lesson, String kind, String language, String url, String when) {}

  /** True if there is something to say of conditions. */
  boolean conditioned() {
    return !supports.isEmpty() || !limits.isEmpty() || !asks.isEmpty();
  }

  boolean financed() {
    return !funding.isEmpty();
  }

  boolean taught() {
    return !learning.isEmpty();
  }

  boolean proven() {
    return !achieved.isEmpty();
  }

  boolean promised() {
    return !expected.isEmpty();
  }

  boolean costed() {
    return !costs.isEmpty();
  }

  boolean donated() {
    return !donors.isEmpty();
  }

  static Card of(Recommendation item, double largest, PageParts parts) {
    var values = parts.values();
    return new Card(
        item.place(),
        item.measure().iri().replaceFirst("^.*/", ""),
        parts.named(item.measure()),
        item.measure().sector(),
        parts.texts().say("recommend.confidence." + item.confidence(), parts.language()),
        tone(item.confidence()),
        item.variety(),
        values.percent(item.expectedAdoption()),
        values.decimal(item.score()),
        item.leading(),
        item.reasons().stream()
            .map(reason ->
                parts.bar(
                    parts.texts().say("recommend.signal." + reason.code(), parts.language()),
                    reason.text(),
                    reason.contribution(),
                    largest))
            .toList(),
        item.surer(),
        conditions(item, Condition::supports),
        conditions(item, Condition::limits),
        conditions(item, Condition::unknown),
        item.donors().stream().map(donor -> donated(donor, parts)).toList(),
        figures(item, result -> result.isCost(), parts),
        figures(item, result -> !result.isCost() && result.isAchieved(), parts),
        figures(item, result -> !result.isCost() && !result.isAchieved(), parts),
        item.funding().stream().map(funding -> paid(funding, parts)).toList(),
        item.learning().stream().limit(SHOWN).map(lesson -> taught(lesson, parts)).toList());
  }

  private static String tone(String confidence) {
    return switch (confidence) {
      case "high" -> "good";
      case "medium" -> "warm";
      default -> "bad";
    };
  }

  private static List<String> conditions(
      Recommendation item, java.util.function.Predicate<Condition> which) {
    return item.conditions().stream().filter(which).map(Condition::text).toList();
  }

  private static Donated donated(Donor donor, PageParts parts) {
    return new Donated(
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

  private static List<Figure> figures(
      Recommendation item, java.util.function.Predicate<Result> which, PageParts parts) {
    return item.outcomes().stream()
        .filter(which)
        .map(result ->
            new Figure(
                PageParts.joined(
                    result.label(),
                    result.isCost()
                        ? parts
                            .texts()
                            .say(
                                result.isAchieved() ? "recommend.achieved" : "recommend.expected",
                                parts.language())
                        : ""),
                range(result, parts),
                result.unit(),
                result.outcomes(),
                result.cities()))
        .toList();
  }

  private static String range(Result result, PageParts parts) {
    String lowest = parts.values().decimal(result.lowest());
    String highest = parts.values().decimal(result.highest());
    return lowest.equals(highest) ? lowest : lowest + " – " + highest;
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
        new Named(funding.label(), Link.of(funding.iri())),
        funding.kind(),
        funding.provider(),
        PageParts.joined(amounts, funding.rate()),
        funding.why(),
        funding.check(),
        funding.monitor());
  }

  private static Taught taught(Lesson lesson, PageParts parts) {
    return new Taught(
        new Named(lesson.label(), Link.of(lesson.iri())),
        lesson.kind(),
        lesson.language(),
        lesson.url(),
        lesson.from().isEmpty() ? "" : parts.values().day(lesson.from()));
  }
}

package org.gkec.server.recommend.advice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.ScoringInquiry;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.Signal;
import org.gkec.server.recommend.knowledge.Wording;
import org.gkec.server.recommend.model.Portfolio;
import org.gkec.server.recommend.model.Term;

/** Says in words what each term of a score rests on. */
final class Explainer {

  private static final int NAMED = 2;
  private static final int LEADING = 3;

  private final Knowledge known;
  private final Inquiry asked;
  private final ScoringInquiry scoring;
  private final Scores scores;
  private final Map<String, Signal> signals;
  private final List<Portfolio> nearest;
  private final Wording words;

  Explainer(ScoringInquiry scoring, Scores scores, Wording words) {
    this.scoring = scoring;
    this.asked = scoring.inquiry();
    this.known = asked.known();
    this.scores = scores;
    this.words = words;
    this.signals =
        known.profile().signals().stream()
            .collect(Collectors.toMap(Signal::code, Function.identity()));
    this.nearest = nearest(asked, scores.similarity());
  }

  private static List<Portfolio> nearest(Inquiry asked, double[] similarity) {
    List<Portfolio> rows = asked.known().adoption().matrix().rows();
    return IntStream.range(0, rows.size())
        .boxed()
        .filter(i -> !rows.get(i).city().city().equals(asked.city().iri()))
        .collect(
            FirstFew.of(
                asked.known().profile().neighbours(),
                Comparator.comparingDouble((Integer i) -> -similarity[i])
                    .thenComparing(i -> rows.get(i).city().city())))
        .stream()
        .map(rows::get)
        .toList();
  }

  /** The cities that are counted in words. */
  List<Portfolio> nearest() {
    return nearest;
  }

  /** One reason for each signal, the one that adds most first. */
  List<Reason> reasons(int measure) {
    return scores.terms().stream()
        .map(term -> reason(term, measure))
        .sorted(
            Comparator.comparingDouble((Reason reason) -> -reason.contribution())
                .thenComparing(Reason::code))
        .toList();
  }

  /** At most three that speak for the measure. */
  static List<String> leading(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.contribution() > 0)
        .limit(LEADING)
        .map(Reason::text)
        .toList();
  }

  private Reason reason(Term term, int measure) {
    Signal signal = signals.getOrDefault(term.code(), new Signal(term.code(), "", 0, ""));
    double value = term.values()[measure];
    String iri = known.measures().at(measure).iri();
    String query =
        "/queries/"
            + signal.query()
            + "?measure="
            + encoded(iri)
            + (signal.code().equals("evidence") ? "" : "&city=" + encoded(asked.city().iri()));
    return new Reason(
        signal.code(),
        signal.label(),
        Double.isNaN(value) ? null : value,
        term.standard().mean(),
        term.standard().deviation(),
        term.weight(),
        term.contribution(measure),
        text(term, measure),
        asked.inGraph() ? query : "",
        signal.code().equals("lift") ? "lift" : "value");
  }

  private String text(Term term, int measure) {
    double value = term.values()[measure];
    String iri = known.measures().at(measure).iri();
    return switch (term.code()) {
      case "context" -> {
        long adopters = nearest.stream().filter(row -> row.has(measure)).count();
        yield words.say(adopters == 0 ? "context.none" : "context", adopters, nearest.size());
      }
      case "lift" ->
          words.say(
              value >= 0 ? "lift" : "lift.less",
              scores.estimate().value()[measure],
              scores.estimate().popularity()[measure]);
      case "co-adoption" ->
          Double.isNaN(value)
              ? words.say("co-adoption.unknown")
              : value == 0
                  ? words.say("co-adoption.none")
                  : words.say("co-adoption", strongest(measure));
      case "need" -> {
        Row row = scoring.need().get(iri);
        yield row == null
            ? words.say("need.unknown")
            : words.say("need", value, row.text("sectors"));
      }
      case "evidence" -> {
        Row row = known.findings().evidence().get(iri);
        yield row == null
            ? words.say("evidence.none")
            : words.say("evidence", (long) row.number("outcomes"));
      }
      default -> {
        Row row = scoring.financeFit().get(iri);
        yield !asked.inGraph()
            ? words.say("finance.unknown")
            : row == null
                ? words.say("finance.none")
                : words.say(
                    "finance",
                    (long) row.number("offers"),
                    (long) row.number("asks"),
                    (long) row.number("waits"));
      }
    };
  }

  private String strongest(int measure) {
    var have = new ArrayList<Integer>();
    for (int each : asked.portfolio().measures()) {
      have.add(each);
    }
    return have.stream()
        .sorted(
            Comparator.comparingDouble(
                (Integer from) -> -known.adoption().together().weight(from, measure)))
        .limit(NAMED)
        .filter(from -> known.adoption().together().weight(from, measure) > 0)
        .map(from -> known.measures().at(from, words.language()).label())
        .collect(Collectors.joining(", "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

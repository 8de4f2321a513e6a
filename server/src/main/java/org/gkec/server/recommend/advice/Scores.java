package org.gkec.server.recommend.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.ScoringInquiry;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.Signal;
import org.gkec.server.recommend.model.ContextAdoption;
import org.gkec.server.recommend.model.Likeness;
import org.gkec.server.recommend.model.Term;

/**
 * The scores of all measures for one city, with the terms they are made of.
 *
 * @param similarity to each of the cities that have adopted anything, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Scores(ContextAdoption.Estimate estimate, double[] similarity, List<Term> terms) {

  /** With fewer adoptions than this nothing is said from what a city already does. */
  private static final int LEAST_HISTORY = 3;

  /** Computes them. */
  public static Scores of(ScoringInquiry scoring) {
    Inquiry asked = scoring.inquiry();
    Knowledge known = asked.known();
    Likeness likeness = asked.likeness();
    double[] similarity = likeness.to(asked.facts(), known.adoption().matrix().rows());
    ContextAdoption.Estimate estimate =
        known.context(likeness).estimate(asked.facts(), known.adoption().matrix(), similarity);
    var unknown = new double[known.measures().size()];
    Arrays.fill(unknown, Double.NaN);
    Map<String, Double> weights = known.profile().weights(asked.preferences().weights());
    var terms = new ArrayList<Term>();
    for (Signal signal : known.profile().signals()) {
      double[] values =
          switch (signal.code()) {
            case "context" -> estimate.value();
            case "lift" -> estimate.lift();
            case "co-adoption" ->
                asked.portfolio().measures().length < LEAST_HISTORY
                    ? unknown
                    : known.adoption().together().scores(asked.portfolio());
            case "need" -> values(known, scoring.need(), Double.NaN);
            case "evidence" -> values(known, known.findings().evidence(), 0);
            case "finance" -> asked.inGraph() ? values(known, scoring.financeFit(), 0) : unknown;
            default ->
                throw new IllegalStateException(
                    "the scoring profile has an unknown signal: " + signal.code());
          };
      terms.add(Term.of(signal.code(), weights.getOrDefault(signal.code(), 0.0), values));
    }
    return new Scores(estimate, similarity, terms);
  }

  private static double[] values(Knowledge known, Map<String, Row> rows, double missing) {
    return known.measures().all().stream()
        .mapToDouble(measure -> {
          Row row = rows.get(measure.iri());
          return row == null ? missing : row.number("value");
        })
        .toArray();
  }

  double score(int measure) {
    return terms.stream().mapToDouble(term -> term.contribution(measure)).sum();
  }

  /** All measures, best first; equal ones in the order of their IRIs. */
  public List<Integer> ranked() {
    double[] scores =
        IntStream.range(0, estimate.value().length).mapToDouble(this::score).toArray();
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
        .toList();
  }
}

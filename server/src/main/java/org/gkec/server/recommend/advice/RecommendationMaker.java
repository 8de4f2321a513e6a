package org.gkec.server.recommend.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.LearningOffer;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.knowledge.OutcomeRange;
import org.gkec.server.recommend.knowledge.Wording;

/** Makes the card of each recommended measure: why, on what conditions, whom to ask, who pays. */
record RecommendationMaker(
    Knowledge known,
    Inquiry asked,
    Scores scores,
    List<MeasureRef> measures,
    Map<String, List<Row>> conditions,
    Map<String, List<Row>> funding,
    Wording words,
    Explainer explainer,
    Donors donors,
    boolean emissionsKnown) {

  List<Recommendation> of(List<Integer> arranged, int limit) {
    var cards = new ArrayList<Recommendation>();
    double[] best = bestFrom(arranged);
    for (int place = 0; place < arranged.size() && place < limit; place++) {
      int measure = arranged.get(place);
      double score = scores.score(measure);
      cards.add(card(place + 1, measure, score, score < best[place]));
    }
    return cards;
  }

  /** For each place the highest score from there on. */
  private double[] bestFrom(List<Integer> arranged) {
    var best = new double[arranged.size()];
    for (int place = best.length - 1; place >= 0; place--) {
      double score = scores.score(arranged.get(place));
      best[place] = place == best.length - 1 ? score : Math.max(score, best[place + 1]);
    }
    return best;
  }

  private Recommendation card(int place, int measure, double score, boolean variety) {
    MeasureRef ref = measures.get(measure);
    List<Reason> reasons = explainer.reasons(measure);
    int dimensions = known.dimensions().size();
    Confidence confidence =
        Confidence.of(
            known.adopters().getOrDefault(ref.iri(), List.of()).size(),
            dimensions == 0 ? 0 : (double) asked.facts().known() / dimensions,
            emissionsKnown);
    return new Recommendation(
        place,
        ref,
        score,
        variety,
        scores.estimate().value()[measure],
        confidence.tier(),
        confidence.surer().stream().map(key -> words.say(key)).toList(),
        Explainer.leading(reasons),
        reasons,
        Recommender.conditions(conditions, ref.iri()),
        donors.of(ref),
        rows(funding, ref).map(row -> Funding.of(row, words)).toList(),
        rows(known.outcomes(), ref).map(OutcomeRange::of).toList(),
        rows(known.learning(), ref)
            .map(LearningOffer::of)
            .sorted(Comparator.comparing(each -> !each.language().equals(words.language())))
            .toList(),
        asked.standing().notApplicable().getOrDefault(ref.iri(), ""));
  }

  private static Stream<Row> rows(Map<String, List<Row>> rows, MeasureRef measure) {
    return rows.getOrDefault(measure.iri(), List.of()).stream();
  }
}

package org.gkec.server.recommend.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.inquiry.AdviceInquiry;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.knowledge.Findings;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.LearningOffer;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.knowledge.OutcomeRange;
import org.gkec.server.recommend.knowledge.Wording;

/** Makes each recommendation: why, on what conditions, whom to ask, who pays. */
record RecommendationMaker(
    AdviceInquiry advice, Scores scores, Wording words, Explainer explainer, Donors donors) {

  List<Recommendation> of(List<Integer> arranged, int limit) {
    var made = new ArrayList<Recommendation>();
    double[] best = bestFrom(arranged);
    for (int place = 0; place < arranged.size() && place < limit; place++) {
      int measure = arranged.get(place);
      made.add(recommendation(place + 1, measure, scores.score(measure) < best[place]));
    }
    return made;
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

  private Recommendation recommendation(int place, int measure, boolean variety) {
    Inquiry asked = advice.inquiry();
    MeasureRef ref = asked.known().measures().at(measure, words.language());
    return new Recommendation(
        place,
        ref,
        variety,
        why(measure),
        Recommender.conditions(advice.conditions(), ref.iri()),
        proof(ref),
        rows(advice.funding(), ref).map(row -> Funding.of(row, words)).toList(),
        asked.standing().notApplicable().getOrDefault(ref.iri(), ""));
  }

  private Why why(int measure) {
    Knowledge known = advice.inquiry().known();
    int dimensions = known.cities().dimensions().size();
    Confidence confidence =
        Confidence.of(
            known.adoption().of(known.measures().at(measure).iri()).size(),
            dimensions == 0 ? 0 : (double) advice.inquiry().facts().known() / dimensions,
            !advice.scoring().need().isEmpty());
    List<Reason> reasons = explainer.reasons(measure);
    return new Why(
        scores.score(measure),
        scores.estimate().value()[measure],
        confidence.tier(),
        confidence.surer().stream().map(key -> words.say(key)).toList(),
        Explainer.leading(reasons),
        reasons);
  }

  private Proof proof(MeasureRef measure) {
    Findings findings = advice.inquiry().known().findings();
    return new Proof(
        donors.of(measure),
        rows(findings.outcomes(), measure).map(OutcomeRange::of).toList(),
        rows(findings.learning(), measure)
            .map(LearningOffer::of)
            .sorted(Comparator.comparing(each -> !each.language().equals(words.language())))
            .toList());
  }

  private static Stream<Row> rows(Map<String, List<Row>> rows, MeasureRef measure) {
    return rows.getOrDefault(measure.iri(), List.of()).stream();
  }
}

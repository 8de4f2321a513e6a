package org.gkec.server.recommend.advice;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.AdviceInquiry;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.knowledge.Condition;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnownCity;
import org.gkec.server.recommend.knowledge.Wording;
import org.gkec.server.recommend.model.Dimension;

/**
 * Measures for a city. The score is the sum of the terms of the scoring profile; every summand is
 * kept as a reason. Method: docs/recommendations.md.
 */
public final class Recommender {

  /**
   * Measures for a city.
   *
   * @param missing what is not known of the city and would be compared
   * @param notNow measures of which a necessary condition is unmet, or that do not fit as the city
   *     says
   * @param basedOn the cities that are counted in words
   * @param mostTelling for each of the missing facts how much it would change
   */
  public record Advice(
      CityRef city,
      String profile,
      List<String> missing,
      List<Recommendation> recommendations,
      List<Recommendation> notNow,
      List<CityRef> basedOn,
      List<MissingFact> mostTelling) {}

  private final AdviceInquiry advice;
  private final Inquiry asked;
  private final Knowledge known;
  private final Scores scores;
  private final BitSet possible = new BitSet();
  private final List<Integer> forbidden = new ArrayList<>();

  private Recommender(AdviceInquiry advice) {
    this.advice = advice;
    this.asked = advice.inquiry();
    this.known = asked.known();
    this.scores = Scores.of(advice.scoring());
    for (int measure : scores.ranked()) {
      String iri = known.measures().at(measure).iri();
      if (!asked.standing().existing().contains(iri)) {
        if (asked.standing().isOpen(iri)
            && conditions(advice.conditions(), iri).stream().noneMatch(Condition::forbids)) {
          possible.set(measure);
        } else {
          forbidden.add(measure);
        }
      }
    }
  }

  /** Measures that the city does not have, in the order to be shown, at most {@code limit}. */
  public static Advice recommend(AdviceInquiry inquiry, int limit, Wording words) {
    return new Recommender(inquiry).advice(limit, words);
  }

  private Advice advice(int limit, Wording words) {
    var explainer = new Explainer(advice.scoring(), scores, words);
    var maker =
        new RecommendationMaker(advice, scores, words, explainer, new Donors(asked, scores));
    return new Advice(
        asked.city(),
        known.profile().version(),
        known.cities().table().missing(asked.facts()).stream().map(Dimension::label).toList(),
        maker.of(arranged(scores), limit),
        maker.of(forbidden, limit),
        explainer.nearest().stream()
            .flatMap(row -> known.cities().find(row.city().city()).stream())
            .map(KnownCity::ref)
            .toList(),
        MissingFact.of(
            asked,
            facts ->
                arranged(Scores.of(advice.scoring().with(facts))).stream()
                    .limit(known.profile().variety().page())
                    .collect(toSet())));
  }

  private List<Integer> arranged(Scores scores) {
    return known
        .profile()
        .variety()
        .arrange(
            scores.ranked().stream().filter(possible::get).toList(),
            measure -> known.measures().at(measure).sector(),
            measure ->
                known.adoption().rare().get(measure) && scores.estimate().lift()[measure] > 0);
  }

  static List<Condition> conditions(Map<String, List<Row>> rows, String measure) {
    return rows.getOrDefault(measure, List.of()).stream().map(Condition::of).toList();
  }
}

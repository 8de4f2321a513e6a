package org.gkec.server.recommend.advice;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.knowledge.Condition;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnowledgeQueries;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.knowledge.Wording;
import org.gkec.server.recommend.model.Dimension;
import org.springframework.stereotype.Component;

/**
 * Measures for a city. The score is the sum of the terms of the scoring profile; every summand is
 * kept as a reason. Method: docs/recommendations.md.
 */
@Component
public class Recommender {

  /**
   * Measures for a city.
   *
   * @param missing what is not known of the city and would be compared
   * @param notNow measures of which a necessary condition is unmet, or that do not fit as the city
   *     says
   * @param basedOn the cities that are counted in words
   * @param mostTelling for each of the missing facts how much it would change
   */
  public record Answer(
      CityRef city,
      String profile,
      List<String> missing,
      List<Recommendation> recommendations,
      List<Recommendation> notNow,
      List<CityRef> basedOn,
      List<MissingFact> mostTelling) {}

  private final KnowledgeQueries facts;
  private final KnowledgeReader knowledge;

  Recommender(KnowledgeQueries facts, KnowledgeReader knowledge) {
    this.facts = facts;
    this.knowledge = knowledge;
  }

  /** The scores of all measures, with the terms they are made of. */
  public Scores scores(Inquiry asked) {
    Knowledge known = knowledge.now();
    return Scores.of(known, asked, need(asked), finance(asked));
  }

  /** Measures that the city does not have, in the order to be shown, at most {@code limit}. */
  public Answer recommend(Inquiry asked, int limit, Wording words) {
    Knowledge known = knowledge.now();
    Map<String, Row> need = need(asked);
    Map<String, Row> finance = finance(asked);
    Scores scores = Scores.of(known, asked, need, finance);
    List<MeasureRef> measures = facts.measures(words.language());
    Map<String, List<Row>> conditions = asked.inGraph() ? facts.conditions(asked.city()) : Map.of();
    Map<String, List<Row>> funding = asked.inGraph() ? facts.finance(asked.city()) : Map.of();
    var explainer = new Explainer(known, asked, scores, need, finance, measures, words);
    var donors = new Donors(known, asked, scores);

    var possible = new BitSet();
    var forbidden = new ArrayList<Integer>();
    for (int measure : scores.ranked()) {
      String iri = measures.get(measure).iri();
      if (!asked.existing().contains(iri)) {
        if (asked.isOpen(iri)
            && conditions(conditions, iri).stream().noneMatch(Condition::forbids)) {
          possible.set(measure);
        } else {
          forbidden.add(measure);
        }
      }
    }
    var maker =
        new RecommendationMaker(
            known,
            asked,
            scores,
            measures,
            conditions,
            funding,
            words,
            explainer,
            donors,
            !need.isEmpty());
    return new Answer(
        asked.city(),
        known.profile().version(),
        known.table().missing(asked.facts()).stream().map(Dimension::label).toList(),
        maker.of(arranged(known, scores, possible), limit),
        maker.of(forbidden, limit),
        explainer.nearest().stream()
            .flatMap(row -> Stream.ofNullable(known.cities().get(row.city().city())))
            .map(Knowledge.KnownCity::ref)
            .toList(),
        MissingFact.of(
            known,
            asked,
            each ->
                arranged(known, Scores.of(known, each, need, finance), possible).stream()
                    .limit(known.profile().variety().page())
                    .collect(toSet())));
  }

  private static List<Integer> arranged(Knowledge known, Scores scores, BitSet possible) {
    return known
        .profile()
        .variety()
        .arrange(
            scores.ranked().stream().filter(possible::get).toList(),
            measure -> known.measures().get(measure).sector(),
            measure -> known.rare().get(measure) && scores.estimate().lift()[measure] > 0);
  }

  private Map<String, Row> need(Inquiry asked) {
    return asked.inGraph() ? facts.need(asked.city()) : Map.of();
  }

  private Map<String, Row> finance(Inquiry asked) {
    return asked.inGraph() ? facts.financeFit(asked.city()) : Map.of();
  }

  static List<Condition> conditions(Map<String, List<Row>> rows, String measure) {
    return rows.getOrDefault(measure, List.of()).stream().map(Condition::of).toList();
  }
}

package org.gkec.server.recommend.advice;

import java.util.List;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.knowledge.Condition;
import org.gkec.server.recommend.knowledge.LearningOffer;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.knowledge.OutcomeRange;

/**
 * One suggested measure.
 *
 * @param place in the order shown, from 1
 * @param score the sum of the contributions of its reasons
 * @param variety true if it has its place for variety, before measures of higher score
 * @param expectedAdoption adoption expected in a city like this, from 0 to 1
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param surer what would raise the confidence
 * @param reasons the one that adds most first
 * @param outcomes expected and achieved apart, costs among them
 * @param learning guides, courses and events, those in the asked language first
 * @param notApplicable why it does not fit as the city says; empty if it says nothing
 * @param leading at most three reasons that speak for it, in words
 */
public record Recommendation(
    int place,
    MeasureRef measure,
    double score,
    boolean variety,
    double expectedAdoption,
    String confidence,
    List<String> surer,
    List<String> leading,
    List<Reason> reasons,
    List<Condition> conditions,
    List<Donor> donors,
    List<Funding> funding,
    List<OutcomeRange> outcomes,
    List<LearningOffer> learning,
    String notApplicable) {

  public Recommendation {
    surer = List.copyOf(surer);
    leading = List.copyOf(leading);
    reasons = List.copyOf(reasons);
    conditions = List.copyOf(conditions);
    donors = List.copyOf(donors);
    funding = List.copyOf(funding);
    outcomes = List.copyOf(outcomes);
    learning = List.copyOf(learning);
  }
}

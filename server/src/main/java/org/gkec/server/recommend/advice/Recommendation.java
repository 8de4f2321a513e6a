package org.gkec.server.recommend.advice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.knowledge.Condition;
import org.gkec.server.recommend.knowledge.MeasureRef;

/**
 * One suggested measure.
 *
 * @param place in the order shown, from 1
 * @param variety true if it has its place for variety, before measures of higher score
 * @param conditions what it takes, each met, unmet or unknown
 * @param funding instruments that may pay for it
 * @param notApplicable why it does not fit as the city says; empty if it says nothing
 */
public record Recommendation(
    int place,
    MeasureRef measure,
    boolean variety,
    @JsonUnwrapped Why why,
    List<Condition> conditions,
    @JsonUnwrapped Proof proof,
    List<Funding> funding,
    String notApplicable) {

  public Recommendation {
    conditions = List.copyOf(conditions);
    funding = List.copyOf(funding);
  }
}

package org.gkec.server.recommend.inquiry;

import java.util.Map;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.model.CityFacts;

/**
 * An inquiry with what else the scores of measures rest on, by the IRI of the measure.
 *
 * @param need as {@code recommend/need} says; empty if the city's emissions are not known
 * @param financeFit as {@code recommend/finance-fit} says
 */
public record ScoringInquiry(Inquiry inquiry, Map<String, Row> need, Map<String, Row> financeFit) {

  /** The same city as if these were its facts. */
  public ScoringInquiry with(CityFacts facts) {
    return new ScoringInquiry(inquiry.with(facts), need, financeFit);
  }
}

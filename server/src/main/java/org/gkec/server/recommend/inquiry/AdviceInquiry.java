package org.gkec.server.recommend.inquiry;

import java.util.List;
import java.util.Map;
import org.gkec.server.query.Row;

/**
 * An inquiry with all that is said of measures in the city, by the IRI of the measure.
 *
 * @param conditions the rows of {@code recommend/conditions}
 * @param funding the rows of {@code recommend/finance}
 */
public record AdviceInquiry(
    ScoringInquiry scoring, Map<String, List<Row>> conditions, Map<String, List<Row>> funding) {

  public Inquiry inquiry() {
    return scoring.inquiry();
  }
}

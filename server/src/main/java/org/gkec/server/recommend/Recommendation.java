package org.gkec.server.recommend;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** One suggested measure. Its score is the sum of its reasons, so the explanation is complete. */
record Recommendation(
    MeasureRef measure,
    List<Reason> reasons,
    List<Condition> conditions,
    List<Donor> donors,
    List<Funding> funding) {

  Recommendation {
    reasons = List.copyOf(reasons);
    conditions = List.copyOf(conditions);
    donors = List.copyOf(donors);
    funding = List.copyOf(funding);
  }

  /** From 0 to 1. */
  @JsonProperty
  double score() {
    return reasons.stream().mapToDouble(Reason::contribution).sum();
  }
}

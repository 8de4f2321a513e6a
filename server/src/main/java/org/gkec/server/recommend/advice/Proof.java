package org.gkec.server.recommend.advice;

import java.util.List;
import org.gkec.server.recommend.knowledge.LearningOffer;
import org.gkec.server.recommend.knowledge.OutcomeRange;

/**
 * Where a measure was carried out, what came of it, and where to learn how.
 *
 * @param donors cities to ask
 * @param outcomes expected and achieved apart, costs among them
 * @param learning guides, courses and events, those in the asked language first
 */
public record Proof(List<Donor> donors, List<OutcomeRange> outcomes, List<LearningOffer> learning) {

  public Proof {
    donors = List.copyOf(donors);
    outcomes = List.copyOf(outcomes);
    learning = List.copyOf(learning);
  }
}

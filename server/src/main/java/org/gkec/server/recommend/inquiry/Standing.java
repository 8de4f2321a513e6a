package org.gkec.server.recommend.inquiry;

import java.util.Map;
import java.util.Set;

/**
 * Where a city stands, which decides what may be recommended to it.
 *
 * @param existing measures that it has by anybody's practice, or says to have
 * @param notApplicable measures that do not fit as it says, each with its reason
 */
public record Standing(Set<String> existing, Map<String, String> notApplicable) {
  public Standing {
    existing = Set.copyOf(existing);
    notApplicable = Map.copyOf(notApplicable);
  }
}

package org.gkec.server.recommend.inquiry;

import java.util.Map;
import java.util.Set;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.CityFacts;

/**
 * Who asks, and with which wishes.
 *
 * @param row facts and history; a city that is described by the request has no history
 * @param standing what the city has, which is not recommended again, and what does not fit it
 * @param inGraph false for a city that is described by the request alone
 * @param facets factors for the weights of facets, by name
 * @param weights weights of all signals that count; empty for those of the profile
 */
public record Inquiry(
    CityRef city,
    Adoptions.Row row,
    Standing standing,
    boolean inGraph,
    Map<String, Double> facets,
    Map<String, Double> weights) {

  public Set<String> existing() {
    return standing.existing();
  }

  /** The same city as if these were its facts. */
  public Inquiry with(CityFacts facts) {
    var changed = new Adoptions.Row(facts, row.measures(), row.weights());
    return new Inquiry(city, changed, standing, inGraph, facets, weights);
  }

  /** True if the city neither has the measure nor says that it does not fit. */
  public boolean isOpen(String measure) {
    return !existing().contains(measure) && !standing.notApplicable().containsKey(measure);
  }

  public CityFacts facts() {
    return row.city();
  }
}

package org.gkec.server.recommend;

import java.util.Map;
import java.util.Set;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.CityFacts;

/**
 * Who asks, and with which wishes.
 *
 * @param row facts and history; a city that is described by the request has no history
 * @param existing measures that the city has by anybody, which are not recommended again
 * @param inGraph false for a city that is described by the request alone
 * @param facets factors for the weights of facets, by name
 * @param weights weights of all signals that count; empty for those of the profile
 */
record Asked(
    CityRef city,
    Adoptions.Row row,
    Set<String> existing,
    boolean inGraph,
    Map<String, Double> facets,
    Map<String, Double> weights) {

  CityFacts facts() {
    return row.city();
  }
}

package org.gkec.server.recommend.inquiry;

import java.util.Comparator;
import java.util.stream.Stream;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnownCity;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.Likeness;
import org.gkec.server.recommend.model.Portfolio;

/**
 * Who asks, with which preferences, and what was known when it was read. All that answers it takes
 * its knowledge from here.
 *
 * @param portfolio facts and history; a city that is described by the request has no history
 * @param standing what the city has, which is not recommended again, and what does not fit it
 * @param inGraph false for a city that is described by the request alone
 */
public record Inquiry(
    Knowledge known,
    CityRef city,
    Portfolio portfolio,
    Standing standing,
    Preferences preferences,
    boolean inGraph) {

  /** The same city as if these were its facts. */
  public Inquiry with(CityFacts facts) {
    var changed = new Portfolio(facts, portfolio.measures(), portfolio.weights());
    return new Inquiry(known, city, changed, standing, preferences, inGraph);
  }

  public CityFacts facts() {
    return portfolio.city();
  }

  /** How cities are compared as the city prefers. */
  public Likeness likeness() {
    return known.likeness().weighted(preferences.facets());
  }

  /** All other cities, the most similar first; equal ones in the order of their IRIs. */
  public Stream<KnownCity> nearest() {
    record Near(KnownCity city, double similarity) {}
    Likeness likeness = likeness();
    return known.cities().all().stream()
        .filter(other -> !other.ref().iri().equals(city.iri()))
        .map(other -> new Near(other, likeness.of(facts(), other.facts())))
        .sorted(
            Comparator.comparingDouble((Near each) -> -each.similarity())
                .thenComparing(each -> each.city().ref().iri()))
        .map(Near::city);
  }
}

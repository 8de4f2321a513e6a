package org.gkec.server.recommend.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.FactTable;
import org.gkec.server.recommend.model.UsualFacts;

/**
 * All cities with their facts.
 *
 * @param dimensions what cities are compared by
 * @param usual what a fact that is not known may be
 * @param byIri in the order of their IRIs
 * @param values city by city, dimension by dimension the facts as texts
 */
public record KnownCities(
    List<Dimension> dimensions,
    FactTable table,
    UsualFacts usual,
    Map<String, KnownCity> byIri,
    Map<String, Map<String, Set<String>>> values) {

  /** In the order of their IRIs. */
  public Collection<KnownCity> all() {
    return byIri.values();
  }

  public Optional<KnownCity> find(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** What is known of a city in a dimension. */
  public Set<String> values(KnownCity city, Dimension dimension) {
    return values.getOrDefault(city.ref().iri(), Map.of()).getOrDefault(dimension.iri(), Set.of());
  }
}

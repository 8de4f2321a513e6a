package org.gkec.server.recommend.city;

import java.util.Comparator;

/**
 * A city as it is found by name.
 *
 * @param country the IRI of its country; empty if none is known
 * @param people how many live there; 0 if that is not known
 */
record NamedCity(CityRef ref, String country, double people) {

  /** The largest first. */
  static final Comparator<NamedCity> BY_SIZE =
      Comparator.comparingDouble((NamedCity city) -> -city.people())
          .thenComparing(city -> city.ref().iri());
}

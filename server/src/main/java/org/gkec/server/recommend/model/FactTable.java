package org.gkec.server.recommend.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the concepts numbers, so that sets of them are quickly compared. */
public final class FactTable {

  private static final int[] NONE = {};

  private final List<Dimension> dimensions;
  private final Map<String, Integer> concepts = new HashMap<>();

  /** For facts of these dimensions, in this order. */
  public FactTable(List<Dimension> dimensions) {
    this.dimensions = List.copyOf(dimensions);
  }

  /**
   * The facts of a city.
   *
   * @param values by IRI of the dimension: one number as text, or IRIs of concepts
   * @throws NumberFormatException if a numeric dimension has no number
   */
  public synchronized CityFacts city(
      String iri, String country, String group, Map<String, Set<String>> values) {
    var numbers = new double[dimensions.size()];
    Arrays.fill(numbers, Double.NaN);
    var sets = new int[dimensions.size()][];
    for (int d = 0; d < sets.length; d++) {
      Set<String> given = values.getOrDefault(dimensions.get(d).iri(), Set.of());
      sets[d] = NONE;
      if (dimensions.get(d).numeric() && !given.isEmpty()) {
        // The smallest where a city has several, so that the order of facts does not matter.
        numbers[d] = given.stream().mapToDouble(Double::parseDouble).min().getAsDouble();
      } else if (!given.isEmpty()) {
        sets[d] = given.stream().mapToInt(this::number).sorted().toArray();
      }
    }
    return new CityFacts(iri, country, group, numbers, sets);
  }

  private int number(String concept) {
    return concepts.computeIfAbsent(concept, each -> concepts.size());
  }

  /** Every dimension that the city has no fact for. */
  public List<Dimension> missing(CityFacts city) {
    var missing = new ArrayList<Dimension>();
    for (int d = 0; d < dimensions.size(); d++) {
      if (!city.knows(d)) {
        missing.add(dimensions.get(d));
      }
    }
    return missing;
  }
}

package org.gkec.server.recommend.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the concepts numbers, so that sets of them are quickly compared. Unchangeable: a concept
 * that was not known when it was made has a number of the city's own, which no other city shares.
 */
public final class FactTable {

  private static final int[] NONE = {};

  private final List<Dimension> dimensions;
  private final Map<String, Integer> concepts;

  private FactTable(List<Dimension> dimensions, Map<String, Integer> concepts) {
    this.dimensions = List.copyOf(dimensions);
    this.concepts = Map.copyOf(concepts);
  }

  /**
   * For facts of these dimensions, in this order.
   *
   * @param values city by city, by IRI of the dimension, all facts that there are
   */
  public static FactTable of(
      List<Dimension> dimensions, Collection<Map<String, Set<String>>> values) {
    var concepts = new HashMap<String, Integer>();
    for (Map<String, Set<String>> city : values) {
      for (Dimension dimension : dimensions) {
        if (!dimension.numeric()) {
          city.getOrDefault(dimension.iri(), Set.of())
              .forEach(concept -> concepts.putIfAbsent(concept, concepts.size()));
        }
      }
    }
    return new FactTable(dimensions, concepts);
  }

  /**
   * The facts of a city.
   *
   * @param values by IRI of the dimension: one number as text, or IRIs of concepts
   * @throws NumberFormatException if a numeric dimension has no number
   */
  public CityFacts city(String iri, String country, String group, Map<String, Set<String>> values) {
    var own = new HashMap<String, Integer>();
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
        sets[d] = given.stream().mapToInt(concept -> number(concept, own)).sorted().toArray();
      }
    }
    return new CityFacts(iri, country, group, numbers, sets);
  }

  private int number(String concept, Map<String, Integer> own) {
    Integer known = concepts.get(concept);
    return known != null
        ? known
        : own.computeIfAbsent(concept, unknown -> concepts.size() + own.size());
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

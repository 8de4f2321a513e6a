package org.gkec.server.recommend.model;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One city with the measures it has adopted, in ascending order, and how far.
 *
 * @param measures places in the list of measures
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Portfolio(CityFacts city, int[] measures, double[] weights) {

  /** A portfolio from weights by measure. */
  public static Portfolio of(CityFacts city, Map<Integer, Double> weights) {
    var sorted = new TreeMap<>(weights);
    return new Portfolio(
        city,
        sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** True if the measure is adopted. */
  public boolean has(int measure) {
    return Arrays.binarySearch(measures, measure) >= 0;
  }

  /** The same city as if it had not adopted the measure. */
  public Portfolio without(int measure) {
    var rest = new TreeMap<Integer, Double>();
    for (int i = 0; i < measures.length; i++) {
      if (measures[i] != measure) {
        rest.put(measures[i], weights[i]);
      }
    }
    return of(city, rest);
  }
}

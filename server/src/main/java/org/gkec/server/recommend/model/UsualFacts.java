package org.gkec.server.recommend.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What cities usually are like, dimension by dimension: what a missing fact might turn out to be.
 */
public final class UsualFacts {

  private static final double[] QUANTILES = {0.1, 0.5, 0.9};

  private final List<double[]> numbers = new ArrayList<>();
  private final List<List<int[]>> concepts = new ArrayList<>();

  /** Of these cities, in {@code dimensions} dimensions. */
  public UsualFacts(int dimensions, List<CityFacts> cities) {
    for (int d = 0; d < dimensions; d++) {
      int dimension = d;
      double[] known =
          cities.stream()
              .mapToDouble(city -> city.numbers()[dimension])
              .filter(number -> !Double.isNaN(number))
              .sorted()
              .toArray();
      numbers.add(known.length == 0 ? known : quantiles(known));
      concepts.add(commonest(d, cities));
    }
  }

  private static double[] quantiles(double[] sorted) {
    return Arrays.stream(QUANTILES)
        .map(quantile -> sorted[(int) Math.round(quantile * (sorted.length - 1))])
        .toArray();
  }

  private static List<int[]> commonest(int dimension, List<CityFacts> cities) {
    Map<List<Integer>, Integer> counts = new HashMap<>();
    for (CityFacts city : cities) {
      if (city.concepts()[dimension].length > 0) {
        counts.merge(Arrays.stream(city.concepts()[dimension]).boxed().toList(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<List<Integer>, Integer> entry) -> -entry.getValue())
                .thenComparing(entry -> entry.getKey().toString()))
        .limit(QUANTILES.length)
        .map(entry -> entry.getKey().stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /**
   * The city as if a fact were known: with the 10th, 50th and 90th percentile of the known numbers,
   * or with the three most common sets of concepts.
   */
  public List<CityFacts> with(int dimension, CityFacts city) {
    var cities = new ArrayList<CityFacts>();
    for (double number : numbers.get(dimension)) {
      cities.add(city.with(dimension, number));
    }
    for (int[] set : concepts.get(dimension)) {
      cities.add(city.with(dimension, set));
    }
    return cities;
  }
}

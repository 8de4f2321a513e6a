package org.gkec.server.recommend.model;

/**
 * The comparable facts of a city, one place for each dimension: a number, or NaN; concepts in
 * ascending order, or none. Made by {@link FactTable}.
 *
 * @param country the country, for the back-off of adoption; empty if unknown
 * @param group cities of like climate and income; empty if unknown
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and there are many
public record CityFacts(
    String city, String country, String group, double[] numbers, int[][] concepts) {

  /** True if there is a fact for this dimension. */
  public boolean knows(int dimension) {
    return !Double.isNaN(numbers[dimension]) || concepts[dimension].length > 0;
  }

  boolean sameCountry(CityFacts other) {
    return !country.isEmpty() && country.equals(other.country);
  }

  boolean sameGroup(CityFacts other) {
    return !group.isEmpty() && group.equals(other.group);
  }

  CityFacts with(int dimension, double number) {
    double[] changed = numbers.clone();
    changed[dimension] = number;
    return new CityFacts(city, country, group, changed, concepts);
  }

  CityFacts with(int dimension, int[] set) {
    int[][] changed = concepts.clone();
    changed[dimension] = set;
    return new CityFacts(city, country, group, numbers, changed);
  }

  /** The number of dimensions for which there is a fact. */
  public int known() {
    int known = 0;
    for (int d = 0; d < numbers.length; d++) {
      known += knows(d) ? 1 : 0;
    }
    return known;
  }
}

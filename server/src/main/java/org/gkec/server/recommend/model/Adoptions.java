package org.gkec.server.recommend.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which city has adopted which measure, and how far: a weight from 0 to 1. */
public final class Adoptions {

  /**
   * One city with the measures it has adopted, in ascending order, and how far.
   *
   * @param measures places in the list of measures
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  public record Row(CityFacts city, int[] measures, double[] weights) {

    /** A row from weights by measure. */
    public static Row of(CityFacts city, Map<Integer, Double> weights) {
      var sorted = new TreeMap<>(weights);
      return new Row(
          city,
          sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
          sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** True if the measure is adopted. */
    public boolean has(int measure) {
      return Arrays.binarySearch(measures, measure) >= 0;
    }

    /** The same city as if it had not adopted the measure. */
    public Row without(int measure) {
      var rest = new TreeMap<Integer, Double>();
      for (int i = 0; i < measures.length; i++) {
        if (measures[i] != measure) {
          rest.put(measures[i], weights[i]);
        }
      }
      return of(city, rest);
    }
  }

  private final int measures;
  private final List<Row> rows;

  /** Rows of different cities over so many measures. */
  public Adoptions(int measures, List<Row> rows) {
    this.measures = measures;
    this.rows = List.copyOf(rows);
  }

  /** The number of measures. */
  public int measures() {
    return measures;
  }

  /** The cities that have adopted anything. */
  public List<Row> rows() {
    return rows;
  }

  /** The same with one row in the place of the row of its city. */
  public Adoptions with(Row row) {
    var changed = new ArrayList<Row>(rows.size() + 1);
    for (Row each : rows) {
      if (!each.city().city().equals(row.city().city())) {
        changed.add(each);
      }
    }
    changed.add(row);
    return new Adoptions(measures, changed);
  }
}

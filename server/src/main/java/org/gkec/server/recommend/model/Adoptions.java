package org.gkec.server.recommend.model;

import java.util.ArrayList;
import java.util.List;

/** Which city has adopted which measure, and how far: a weight from 0 to 1. */
public final class Adoptions {

  private final int measures;
  private final List<Portfolio> rows;

  /** Rows of different cities over so many measures. */
  public Adoptions(int measures, List<Portfolio> rows) {
    this.measures = measures;
    this.rows = List.copyOf(rows);
  }

  /** The number of measures. */
  public int measures() {
    return measures;
  }

  /** The cities that have adopted anything. */
  public List<Portfolio> rows() {
    return rows;
  }

  /** The same with one row in the place of the row of its city. */
  public Adoptions with(Portfolio row) {
    var changed = new ArrayList<Portfolio>(rows.size() + 1);
    for (Portfolio each : rows) {
      if (!each.city().city().equals(row.city().city())) {
        changed.add(each);
      }
    }
    changed.add(row);
    return new Adoptions(measures, changed);
  }
}

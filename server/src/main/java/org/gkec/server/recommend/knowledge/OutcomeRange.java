package org.gkec.server.recommend.knowledge;

import org.gkec.server.query.Row;

/**
 * What a measure was expected or found to bring, anywhere, in one indicator and unit.
 *
 * @param nature {@code expected} or {@code achieved}
 * @param outcomes how many outcomes on record, of how many cities
 * @param from the first year that an outcome is of; 0 if none says
 * @param until the last such year; 0 if none says
 */
public record OutcomeRange(
    String indicator,
    String label,
    String nature,
    String unit,
    long outcomes,
    long cities,
    double lowest,
    double highest,
    int from,
    int until) {

  public static OutcomeRange of(Row row) {
    return new OutcomeRange(
        row.text("indicator"),
        row.text("label"),
        row.text("nature"),
        row.text("unit"),
        (long) row.number("outcomes"),
        (long) row.number("cities"),
        row.number("lowest"),
        row.number("highest"),
        (int) row.number("from"),
        (int) row.number("until"));
  }

  /** True for costs, which are no outcome that speaks for a measure. */
  public boolean aCost() {
    return indicator.endsWith("/cost") || indicator.endsWith("/cost-per-tonne");
  }

  public boolean found() {
    return nature.equals("achieved");
  }
}

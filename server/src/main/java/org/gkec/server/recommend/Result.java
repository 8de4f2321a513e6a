package org.gkec.server.recommend;

/**
 * What a measure was expected or found to bring, anywhere, in one indicator and unit.
 *
 * @param nature {@code expected} or {@code achieved}
 * @param outcomes how many outcomes on record, of how many cities
 */
record Result(
    String indicator,
    String label,
    String nature,
    String unit,
    long outcomes,
    long cities,
    double lowest,
    double highest) {

  static Result of(Row row) {
    return new Result(
        row.text("indicator"),
        row.text("label"),
        row.text("nature"),
        row.text("unit"),
        (long) row.number("outcomes"),
        (long) row.number("cities"),
        row.number("lowest"),
        row.number("highest"));
  }

  /** True for costs, which are no outcome that speaks for a measure. */
  boolean isCost() {
    return indicator.endsWith("/cost") || indicator.endsWith("/cost-per-tonne");
  }

  boolean isAchieved() {
    return nature.equals("achieved");
  }
}

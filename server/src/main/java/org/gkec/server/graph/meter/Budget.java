package org.gkec.server.graph.meter;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param time from its arrival to the last row
 * @param scanned statements read from the store
 * @param rows rows or triples in the answer
 * @param held bytes kept in memory at a time, estimated: rows by sorting, grouping, DISTINCT,
 *     MINUS, joins of sub-selects and paths; long texts that are computed
 */
public record Budget(Duration time, long scanned, long rows, long held) {

  /** For the service's own stored queries. */
  public static final Budget OWN =
      new Budget(
          Duration.ofSeconds(30), 1_000_000_000, 10_000_000, Runtime.getRuntime().maxMemory() / 2);

  /** The longest text that a query may compute, in UTF-16 units. */
  public static final int TEXT = 1 << 20;

  /**
   * Points of a geometry that a function may be given: lines may cross as often as their square.
   */
  public static final int POINTS = 1000;

  public Budget {
    if (time.isNegative() || time.isZero() || scanned < 1 || rows < 1 || held < 1) {
      throw new IllegalArgumentException(
          "each budget must be above zero, got time=%s scanned=%d rows=%d held=%d"
              .formatted(time, scanned, rows, held));
    }
  }

  static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}

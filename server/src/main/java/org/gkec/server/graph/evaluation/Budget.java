package org.gkec.server.graph.evaluation;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param time from its arrival to the last row
 * @param scanned statements read from the store
 * @param rows rows or triples in the answer
 * @param held rows kept in memory at a time by sorting, grouping, DISTINCT, MINUS, joins of
 *     sub-selects and paths; computed texts count one row for each 256 characters
 */
public record Budget(Duration time, long scanned, long rows, long held) {

  /** For the service's own stored queries. */
  public static final Budget OWN =
      new Budget(Duration.ofSeconds(30), 1_000_000_000, 10_000_000, 10_000_000);

  public Budget {
    if (time.isNegative() || time.isZero() || scanned < 1 || rows < 1 || held < 1) {
      throw new IllegalArgumentException(
          "each budget must be above zero, got time=%s scanned=%d rows=%d held=%d"
              .formatted(time, scanned, rows, held));
    }
  }
}

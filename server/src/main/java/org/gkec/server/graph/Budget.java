package org.gkec.server.graph;

import java.time.Duration;

/** What one question may cost. */
public record Budget(Duration timeLimit) {

  /** For the service's own stored queries. */
  public static final Budget OWN = new Budget(Duration.ofSeconds(30));

  public Budget {
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("the time limit must be above zero, got " + timeLimit);
    }
  }

  /** The limit in whole seconds, at least one, as RDF4J takes it. */
  int seconds() {
    return (int) Math.max(1, Math.ceilDiv(timeLimit.toMillis(), 1000));
  }
}

package org.gkec.server.pace;

/**
 * How fast one body comes, or one answer is taken: bytes by the time that was spent waiting for the
 * caller. What the service itself takes does not count.
 */
final class Pace {

  private static final double NANOS = 1e9;

  private final String what;
  private final PaceProperties limits;
  private long bytes;
  private long waited;

  Pace(String what, PaceProperties limits) {
    this.what = what;
    this.limits = limits;
  }

  /**
   * Counts what one step moved.
   *
   * @param since the {@link System#nanoTime} before it
   */
  void step(long since, long moved) throws TooSlow {
    waited += System.nanoTime() - since;
    bytes += moved;
    if (isTooSlow()) {
      throw new TooSlow(
          "%s is too slow: %d bytes in %.0f s of waiting; expected %s a second"
              .formatted(what, bytes, waited / NANOS, limits.slowest()));
    }
  }

  boolean isTooSlow() {
    return waited > limits.patience().toNanos()
        && bytes < limits.slowest().toBytes() * (waited / NANOS);
  }
}

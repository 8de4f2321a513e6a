package org.gkec.server.graph.keep;

/**
 * The moments between two steps of keeping data. With {@code -Dgkec.keep.linger=ms} each of them is
 * drawn out, so that a trial which kills the process meets it.
 */
final class Moments {

  private static final long LINGER = Long.getLong("gkec.keep.linger", 0);

  private Moments() {}

  /** Passes one by. */
  static void pass(String moment) {
    if (LINGER > 0) {
      try {
        Thread.sleep(LINGER);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted at: " + moment, e);
      }
    }
  }
}

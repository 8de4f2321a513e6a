package org.gkec.server.graph.keep;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the last write could be kept. */
final class Trouble {

  private volatile @Nullable NotKept last;

  boolean isThere() {
    return last != null;
  }

  /**
   * Keeps something, and remembers if that fails.
   *
   * @throws NotKept if it does
   */
  void watch(Runnable keeping) {
    try {
      keeping.run();
      last = null;
    } catch (NotKept fault) {
      last = fault;
      throw fault;
    }
  }

  /** Why a trial fails; empty, and no trouble any more, if it does not. */
  Optional<String> reason(Runnable trial) {
    try {
      trial.run();
      last = null;
      return Optional.empty();
    } catch (NotKept still) {
      return Optional.of(String.valueOf(still.getMessage()));
    }
  }
}

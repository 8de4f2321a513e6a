package org.gkec.server.graph;

/** A question that took longer than its budget. */
public final class TimeLimitExceeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TimeLimitExceeded(Budget budget, Throwable cause) {
    super(
        "the query was stopped after its time limit of " + budget.timeLimit().toMillis() + " ms",
        cause);
  }
}

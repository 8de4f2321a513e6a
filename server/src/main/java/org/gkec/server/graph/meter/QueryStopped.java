package org.gkec.server.graph.meter;

/** A query that ended before its answer was whole. */
public abstract sealed class QueryStopped extends RuntimeException
    permits BudgetExceeded, QueryCancelled {

  private static final long serialVersionUID = 1L;

  QueryStopped(String message) {
    super(message, null, false, false);
  }
}

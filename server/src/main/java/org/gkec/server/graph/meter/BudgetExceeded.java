package org.gkec.server.graph.meter;

/** A query that needed more than its budget. */
public final class BudgetExceeded extends QueryStopped {

  private static final long serialVersionUID = 1L;

  private final String budget;
  private final String limit;

  BudgetExceeded(String budget, String limit) {
    super("the query was stopped: it needs more than its budget of " + limit);
    this.budget = budget;
    this.limit = limit;
  }

  /**
   * Which budget: {@code time}, {@code scanned}, {@code rows}, {@code held}, {@code text} or {@code
   * geometry}.
   */
  public String budget() {
    return budget;
  }

  /** How much there was, with its unit. */
  public String limit() {
    return limit;
  }
}

package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.gkec.server.graph.meter.RunningQuery;

/** What the store knows about sizes; each question counts, so that planning ends in time too. */
final class MeteredStatistics extends EvaluationStatistics {

  /** So large that the planner joins it last. */
  private static final double LAST = 1e15;

  private final EvaluationStatistics store;
  private final RunningQuery query;
  private final Services services;

  MeteredStatistics(EvaluationStatistics store, RunningQuery query, Services services) {
    this.store = store;
    this.query = query;
    this.services = services;
  }

  @Override
  public double getCardinality(TupleExpr expression) {
    query.look();
    if (expression instanceof Service service && services.needsInput(service)) {
      return LAST;
    }
    return store.getCardinality(expression);
  }
}

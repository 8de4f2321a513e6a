package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;

/** What the store knows about sizes; each question counts, so that planning ends in time too. */
final class MeteredStatistics extends EvaluationStatistics {

  private final EvaluationStatistics store;
  private final RunningQuery query;

  MeteredStatistics(EvaluationStatistics store, RunningQuery query) {
    this.store = store;
    this.query = query;
  }

  @Override
  public double getCardinality(TupleExpr expression) {
    query.look();
    return store.getCardinality(expression);
  }
}

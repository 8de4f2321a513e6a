package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;

/** Rows that pass from one operator to the next; each is a step, and held if the next keeps it. */
final class MeteredRows implements CloseableIteration<BindingSet> {

  private final CloseableIteration<BindingSet> rows;
  private final RunningQuery query;
  private final boolean kept;
  private long held;

  MeteredRows(CloseableIteration<BindingSet> rows, RunningQuery query, boolean kept) {
    this.rows = rows;
    this.query = query;
    this.kept = kept;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public BindingSet next() {
    BindingSet row = rows.next();
    if (kept) {
      held++;
      query.hold(1);
    } else {
      query.step();
    }
    return row;
  }

  @Override
  public void close() {
    query.release(held);
    held = 0;
    rows.close();
  }
}

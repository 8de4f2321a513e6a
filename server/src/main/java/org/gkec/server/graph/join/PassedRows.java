package org.gkec.server.graph.join;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.server.graph.meter.RunningQuery;

/** Rows that pass from one operator to the next; each is a step. What is held ends with them. */
public class PassedRows implements CloseableIteration<BindingSet> {

  private final CloseableIteration<BindingSet> rows;
  private final RunningQuery query;
  private long held;

  /** Rows that a query pays for. */
  public PassedRows(CloseableIteration<BindingSet> rows, RunningQuery query) {
    this.rows = rows;
    this.query = query;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public BindingSet next() {
    query.step();
    return rows.next();
  }

  /** Counts bytes that are held until the rows end. */
  public final void hold(long bytes) {
    held += bytes;
    query.hold(bytes);
  }

  /** Takes over bytes that are counted already. */
  public final void takeOver(long bytes) {
    held += bytes;
  }

  /** Gives back what is held so far. */
  public final void releaseAll() {
    query.release(held);
    held = 0;
  }

  @Override
  public void close() {
    releaseAll();
    rows.close();
  }
}

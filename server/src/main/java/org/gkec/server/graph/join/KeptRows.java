package org.gkec.server.graph.join;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.server.graph.meter.Footprint;
import org.gkec.server.graph.meter.RunningQuery;

/** Rows that the next operator keeps in memory, all of them. */
public final class KeptRows extends PassedRows {

  private final Footprint footprint = new Footprint();

  /** Rows that a query pays for, and holds until they end. */
  public KeptRows(CloseableIteration<BindingSet> rows, RunningQuery query) {
    super(rows, query);
  }

  @Override
  public BindingSet next() {
    BindingSet row = super.next();
    hold(footprint.of(row));
    return row;
  }
}

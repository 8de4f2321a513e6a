package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.evaluation.iterator.OrderIterator;
import org.eclipse.rdf4j.query.algebra.evaluation.util.OrderComparator;
import org.gkec.server.graph.join.PassedRows;
import org.gkec.server.graph.meter.Footprint;
import org.gkec.server.graph.meter.RunningQuery;

/** Rows in order: what waits to be sorted is held. With a limit, rows are dropped on the way. */
final class SortedRows extends OrderIterator {

  private final RunningQuery query;
  private final Weighed rows;
  private long kept;
  private long held;

  SortedRows(
      Weighed rows, OrderComparator order, long limit, boolean distinct, RunningQuery query) {
    super(
        rows,
        (one, other) -> {
          query.step();
          return order.compare(one, other);
        },
        limit,
        distinct);
    this.rows = rows;
    this.query = query;
  }

  /** Remembers what the last row weighs. */
  static final class Weighed extends PassedRows {

    private final Footprint footprint = new Footprint();
    private long last;

    Weighed(CloseableIteration<BindingSet> rows, RunningQuery query) {
      super(rows, query);
    }

    @Override
    public BindingSet next() {
      BindingSet row = super.next();
      last = footprint.of(row);
      return row;
    }
  }

  @Override
  protected void increment() {
    kept++;
    held += rows.last;
    query.hold(rows.last);
  }

  @Override
  protected void decrement(int amount) {
    long dropped = kept == 0 ? 0 : held / kept * amount;
    kept -= amount;
    held -= dropped;
    query.release(dropped);
  }

  @Override
  protected void handleClose() {
    query.release(held);
    held = 0;
    super.handleClose();
  }
}

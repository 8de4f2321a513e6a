package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.model.Value;
import org.gkec.server.graph.meter.Footprint;
import org.gkec.server.graph.meter.RunningQuery;

/**
 * Long texts that a query has computed and neither kept nor dropped yet: those of the expression
 * that is being evaluated, and those that BIND gave to the row that is on its way. Both count as
 * memory that the query holds.
 */
final class TextsInFlight {

  private final RunningQuery query;
  private long ofExpression;
  private long ofRow;

  TextsInFlight(RunningQuery query) {
    this.query = query;
  }

  /** What the expression holds now; {@link #dropTo} goes back to it. */
  long mark() {
    return ofExpression;
  }

  /** A value that part of an expression gave. */
  void computed(Value value) {
    ofExpression += held(value);
  }

  /** The expression came to an end: its parts are needed no more. */
  void dropTo(long mark) {
    query.release(ofExpression - mark);
    ofExpression = mark;
  }

  /** A value that the row keeps. */
  void bound(Value value) {
    ofRow += held(value);
  }

  /** Bytes bound since the last time, which the caller must release. */
  long takeBound() {
    long bytes = ofRow;
    ofRow = 0;
    return bytes;
  }

  private long held(Value value) {
    if (!Footprint.isLong(value)) {
      query.step();
      return 0;
    }
    int length = value.stringValue().length();
    query.requireText(length);
    query.hold(Footprint.ofText(length));
    return Footprint.ofText(length);
  }
}

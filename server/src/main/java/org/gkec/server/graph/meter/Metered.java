package org.gkec.server.graph.meter;

/** Part of the evaluation of a query. */
public interface Metered {

  /** The query that it is part of. */
  RunningQuery query();
}

package org.gkec.server.graph.meter;

/** A query that somebody stopped: its owner, an operator, or a client that went away. */
public final class QueryCancelled extends QueryStopped {

  private static final long serialVersionUID = 1L;

  QueryCancelled(String by) {
    super("the query was cancelled by " + by);
  }
}

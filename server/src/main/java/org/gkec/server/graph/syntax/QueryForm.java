package org.gkec.server.graph.syntax;

/** What a query gives. */
public enum QueryForm {
  /** Rows of bindings: SELECT. */
  ROWS,
  /** True or false: ASK. */
  TRUTH,
  /** Triples: CONSTRUCT and DESCRIBE. */
  TRIPLES
}

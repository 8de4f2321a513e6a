package org.gkec.server.query;

import org.gkec.server.graph.KnowledgeGraph;

/** Stored queries over real graphs for tests, without the rest of the service. */
public final class Runners {

  private Runners() {}

  /** Runs the bundled queries over a graph. */
  public static QueryRunner of(KnowledgeGraph graph) {
    return new QueryRunner(graph);
  }
}

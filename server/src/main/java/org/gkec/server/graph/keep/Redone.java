package org.gkec.server.graph.keep;

import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.sail.SailConnection;

/**
 * Does writes of the journal again.
 *
 * @param filled true if the store has their statements, so that only the graphs without any are
 *     learned
 */
record Redone(SailConnection connection, Set<String> emptyGraphs, boolean filled)
    implements Journal.Redo {

  @Override
  public void change(boolean comes, Statement each) {
    if (!filled) {
      Quads.change(comes, each, connection);
    }
  }

  @Override
  public void emptyGraph(boolean comes, String name) {
    if (comes) {
      emptyGraphs.add(name);
    } else {
      emptyGraphs.remove(name);
    }
  }
}

package org.gkec.server.graph;

import java.util.Set;
import org.eclipse.rdf4j.model.IRI;

/** Told after a write has been kept: which named graphs are new, and the revision they made. */
public record GraphChanged(Set<IRI> graphs, Revision revision) {
  public GraphChanged {
    graphs = Set.copyOf(graphs);
  }
}

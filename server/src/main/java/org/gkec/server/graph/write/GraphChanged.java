package org.gkec.server.graph.write;

import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.gkec.server.graph.keep.Revision;

/**
 * Told after a write has been kept.
 *
 * @param graphs the named graphs that changed; the default graph is not among them
 * @param subjects the subjects of all statements that came or went, or nothing if they are too many
 *     to be listed: then anything may have changed
 * @param revision the revision that the write made
 */
public record GraphChanged(Set<IRI> graphs, Optional<Set<Resource>> subjects, Revision revision) {
  public GraphChanged {
    graphs = Set.copyOf(graphs);
    subjects = subjects.map(Set::copyOf);
  }

  /** True if nothing changed but what is in these named graphs. */
  public boolean onlyIn(Set<IRI> named) {
    return !graphs.isEmpty() && named.containsAll(graphs);
  }
}

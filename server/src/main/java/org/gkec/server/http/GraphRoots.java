package org.gkec.server.http;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * Things from which all others of a graph are reached: those no other leads to, one of each ring.
 */
final class GraphRoots {

  private final Model model;
  private final Set<Resource> roots = new LinkedHashSet<>();
  private final Set<Resource> reached = new HashSet<>();

  private GraphRoots(Model model) {
    this.model = model;
  }

  static Set<Resource> of(Model model) {
    var search = new GraphRoots(model);
    model.subjects().stream()
        .filter(
            subject -> model.filter(null, null, subject).stream().noneMatch(GraphRoots::leadsOn))
        .forEach(search::begin);
    model.subjects().forEach(search::begin);
    return search.roots;
  }

  private void begin(Resource root) {
    if (!reached.add(root)) {
      return;
    }
    roots.add(root);
    var open = new ArrayDeque<Resource>();
    open.add(root);
    while (!open.isEmpty()) {
      for (Statement statement : model.filter(open.remove(), null, null)) {
        if (leadsOn(statement)
            && statement.getObject() instanceof Resource next
            && reached.add(next)) {
          open.add(next);
        }
      }
    }
  }

  /** A type stands in JSON-LD as a name, within which nothing can stand. */
  private static boolean leadsOn(Statement statement) {
    return !statement.getPredicate().equals(RDF.TYPE);
  }
}

package org.gkec.server.graph.write;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.sail.SailConnection;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Ontology;
import org.gkec.server.graph.keep.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Lets a write pass only if what it touches keeps to the shapes of the ontology. Checked are the
 * things whose statements changed and those that refer to them, in a copy of their surroundings.
 */
final class ShapeGate {

  /** Beyond so many things the whole graph is checked. */
  private static final int MOST = 20_000;

  private final Model shapes = Ontology.shapes();
  private final HeldThings held = new HeldThings(shapes);

  /**
   * Lets the write pass.
   *
   * @throws ShapesBroken with the report, if it breaks a shape
   */
  void check(SailConnection connection, Changes changes) {
    boolean said = changes.graphs().contains(Gkec.FEEDBACK_GRAPH);
    Set<Resource> things = changes.subjects().map(HashSet::new).orElseGet(HashSet::new);
    for (Resource changed : Set.copyOf(things)) {
      if (things.size() > MOST) {
        break;
      }
      each(
          connection,
          null,
          changed,
          statement -> {
            if (said || !isFeedback(statement)) {
              things.add(statement.getSubject());
            }
          });
    }
    boolean all = changes.many() || things.size() > MOST;
    if (all || things.stream().anyMatch(thing -> held.contain(connection, thing))) {
      Model report =
          ShapeReport.of(all ? everything(connection) : around(connection, things), shapes);
      Model broken =
          ShapeReport.violations(
              report, thing -> (all || things.contains(thing)) && held.contain(connection, thing));
      if (!broken.filter(null, SHACL.RESULT, null).isEmpty()) {
        throw new ShapesBroken(broken);
      }
    }
  }

  /** What was said of a thing stays when the thing goes. */
  private static boolean isFeedback(Statement statement) {
    return Gkec.FEEDBACK_GRAPH.equals(statement.getContext());
  }

  private static Model around(SailConnection connection, Set<Resource> things) {
    var model = new LinkedHashModel();
    var neighbours = new HashSet<Resource>();
    for (Resource thing : things) {
      each(
          connection,
          thing,
          null,
          statement -> {
            model.add(statement);
            if (statement.getObject() instanceof Resource object) {
              neighbours.add(object);
            }
          });
    }
    neighbours.removeAll(things);
    neighbours.forEach(neighbour -> each(connection, neighbour, null, model::add));
    each(connection, null, RDFS.SUBCLASSOF, null, model::add);
    return model;
  }

  private static Model everything(SailConnection connection) {
    var model = new LinkedHashModel();
    each(
        connection,
        null,
        null,
        statement -> {
          if (!isFeedback(statement)) {
            model.add(statement);
          }
        });
    return model;
  }

  private interface Sink {
    void take(Statement statement);
  }

  private static void each(
      SailConnection connection, @Nullable Resource subject, @Nullable Value object, Sink sink) {
    each(connection, subject, null, object, sink);
  }

  private static void each(
      SailConnection connection,
      @Nullable Resource subject,
      @Nullable IRI predicate,
      @Nullable Value object,
      Sink sink) {
    try (CloseableIteration<? extends Statement> found =
        connection.getStatements(subject, predicate, object, false)) {
      while (found.hasNext()) {
        sink.take(found.next());
      }
    }
  }
}

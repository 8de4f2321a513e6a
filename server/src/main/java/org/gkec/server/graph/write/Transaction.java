package org.gkec.server.graph.write;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/** A write while it goes on: the connection, what changed so far, and which graphs are empty. */
final class Transaction implements GraphWriter {

  private final RecordingConnection connection;
  private final RunningQuery running;
  private final Documents documents;
  private final Set<String> created;

  Transaction(
      RecordingConnection connection,
      RunningQuery running,
      Set<String> emptyGraphs,
      Documents documents) {
    this.connection = connection;
    this.running = running;
    this.documents = documents;
    this.created = new HashSet<>(emptyGraphs);
  }

  @Override
  public boolean exists(Resource graph) {
    return graph.equals(RDF4J.NIL)
        || created.contains(graph.stringValue())
        || connection.hasStatement(null, null, null, false, graph);
  }

  @Override
  public void create(Resource graph) {
    Terms.check(graph);
    created.add(graph.stringValue());
  }

  @Override
  public void drop(Resource graph) {
    connection.clear(context(graph));
    created.remove(graph.stringValue());
  }

  @Override
  public void dropAll() {
    connection.clear((Resource) null);
    dropNamed();
  }

  @Override
  public void dropNamed() {
    var named = new HashSet<Resource>();
    try (var all = connection.getContextIDs()) {
      while (all.hasNext()) {
        named.add(all.next());
      }
    }
    named.stream().filter(graph -> !OwnGraphs.ALL.contains(graph)).forEach(connection::clear);
    created.clear();
  }

  @Override
  public void add(Statement statement, Resource graph) {
    connection.add(statement, context(graph));
  }

  @Override
  public void replace(NamedGraph graph) {
    var gone = new HashSet<Statement>();
    try (var before = connection.getStatements(null, null, null, false, graph.name())) {
      while (before.hasNext()) {
        running.step();
        gone.add(before.next());
      }
    }
    created.remove(graph.name().stringValue());
    graph
        .content()
        .accept(statement -> {
          if (gone.isEmpty()
              || !gone.remove(
                  Statements.statement(
                      statement.getSubject(),
                      statement.getPredicate(),
                      statement.getObject(),
                      graph.name()))) {
            connection.add(statement, graph.name());
          }
        });
    for (Statement statement : gone) {
      connection.removeStatement(
          null,
          statement.getSubject(),
          statement.getPredicate(),
          statement.getObject(),
          graph.name());
    }
  }

  @Override
  public void update(Update update) {
    new UpdateRun(connection, running, this, documents).carryOut(update);
  }

  private static @Nullable Resource context(Resource graph) {
    return graph.equals(RDF4J.NIL) ? null : graph;
  }

  /** Of the graphs that were made to exist, those that hold nothing. */
  Set<String> emptyGraphs() {
    return created.stream()
        .filter(name -> !connection.hasStatement(null, null, null, false, Values.iri(name)))
        .collect(Collectors.toSet());
  }
}

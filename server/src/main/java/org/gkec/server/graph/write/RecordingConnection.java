package org.gkec.server.graph.write;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.impl.SimpleDataset;
import org.eclipse.rdf4j.sail.SailConnection;
import org.eclipse.rdf4j.sail.UpdateContext;
import org.eclipse.rdf4j.sail.helpers.SailConnectionWrapper;
import org.gkec.server.graph.keep.Changes;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.named.GraphPatterns;
import org.jspecify.annotations.Nullable;

/**
 * A connection that writes down what it changes, and on which an update without GRAPH means the
 * unnamed graph, as SPARQL says; RDF4J would take it to mean every graph. Each change is a step of
 * the running query.
 */
final class RecordingConnection extends SailConnectionWrapper {

  private final RunningQuery running;
  private final Changes changes;

  RecordingConnection(SailConnection connection, RunningQuery running, Changes changes) {
    super(connection);
    this.changes = changes;
    this.running = running;
  }

  void add(Statement statement, @Nullable Resource graph) {
    addStatement(
        null, statement.getSubject(), statement.getPredicate(), statement.getObject(), graph);
  }

  @Override
  public void addStatement(
      @Nullable UpdateContext context,
      Resource subject,
      IRI predicate,
      Value object,
      @Nullable Resource... graphs) {
    running.step();
    Terms.check(subject, predicate, object);
    for (Resource graph : unnamedIfNone(graphs)) {
      Terms.check(graph);
      changes.add(statement(subject, predicate, object, graph));
      super.addStatement(subject, predicate, object, graph);
    }
  }

  @Override
  public void removeStatement(
      @Nullable UpdateContext context,
      Resource subject,
      IRI predicate,
      Value object,
      @Nullable Resource... graphs) {
    running.step();
    for (Resource graph : unnamedIfNone(graphs)) {
      changes.remove(statement(subject, predicate, object, graph));
      super.removeStatements(subject, predicate, object, graph);
    }
  }

  /** Without graphs: everything. */
  @Override
  public void clear(@Nullable Resource... graphs) {
    try (CloseableIteration<? extends Statement> all =
        getStatements(null, null, null, false, graphs)) {
      while (all.hasNext()) {
        running.step();
        changes.remove(all.next());
      }
    }
    super.clear(graphs);
  }

  private static Statement statement(
      Resource subject, IRI predicate, Value object, @Nullable Resource graph) {
    return SimpleValueFactory.getInstance().createStatement(subject, predicate, object, graph);
  }

  private static @Nullable Resource[] unnamedIfNone(@Nullable Resource... graphs) {
    return graphs.length == 0 ? new @Nullable Resource[] {null} : graphs;
  }

  /** WITH chooses the default graph alone: GRAPH still sees every named graph. */
  @Override
  public CloseableIteration<? extends BindingSet> evaluate(
      TupleExpr where, @Nullable Dataset graphs, BindingSet bindings, boolean includeInferred) {
    return super.evaluate(GraphPatterns.of(this, where), seen(graphs), bindings, includeInferred);
  }

  private @Nullable Dataset seen(@Nullable Dataset chosen) {
    if (chosen == null
        || (chosen.getDefaultGraphs().isEmpty() && chosen.getNamedGraphs().isEmpty())) {
      return null;
    }
    IRI with = chosen.getDefaultInsertGraph();
    if (with == null || !chosen.getDefaultGraphs().contains(with)) {
      return chosen;
    }
    var seen = new SimpleDataset();
    chosen.getDefaultGraphs().forEach(seen::addDefaultGraph);
    try (CloseableIteration<? extends Resource> all = getContextIDs()) {
      while (all.hasNext()) {
        if (all.next() instanceof IRI graph) {
          seen.addNamedGraph(graph);
        }
      }
    }
    return seen;
  }
}

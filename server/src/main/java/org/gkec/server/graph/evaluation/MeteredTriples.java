package org.gkec.server.graph.evaluation;

import java.util.Comparator;
import java.util.Set;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.order.StatementOrder;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.gkec.server.graph.meter.Metered;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/** The store as a query sees it: each statement that is read counts. */
class MeteredTriples implements TripleSource, Metered {

  private final TripleSource store;
  private final RunningQuery query;

  MeteredTriples(TripleSource store, RunningQuery query) {
    this.store = store;
    this.query = query;
  }

  @Override
  public RunningQuery query() {
    return query;
  }

  @Override
  public CloseableIteration<? extends Statement> getStatements(
      @Nullable Resource subject,
      @Nullable IRI predicate,
      @Nullable Value object,
      Resource... contexts) {
    query.step();
    return new Counted(store.getStatements(subject, predicate, object, contexts));
  }

  @Override
  public CloseableIteration<? extends Statement> getStatements(
      StatementOrder order,
      @Nullable Resource subject,
      @Nullable IRI predicate,
      @Nullable Value object,
      Resource... contexts) {
    query.step();
    return new Counted(store.getStatements(order, subject, predicate, object, contexts));
  }

  @Override
  public Set<StatementOrder> getSupportedOrders(
      @Nullable Resource subject,
      @Nullable IRI predicate,
      @Nullable Value object,
      Resource... contexts) {
    return store.getSupportedOrders(subject, predicate, object, contexts);
  }

  @Override
  public Comparator<Value> getComparator() {
    return store.getComparator();
  }

  @Override
  public ValueFactory getValueFactory() {
    return store.getValueFactory();
  }

  private final class Counted implements CloseableIteration<Statement> {
    private final CloseableIteration<? extends Statement> statements;

    Counted(CloseableIteration<? extends Statement> statements) {
      this.statements = statements;
    }

    @Override
    public boolean hasNext() {
      return statements.hasNext();
    }

    @Override
    public Statement next() {
      query.scan();
      return statements.next();
    }

    @Override
    public void close() {
      statements.close();
    }
  }
}

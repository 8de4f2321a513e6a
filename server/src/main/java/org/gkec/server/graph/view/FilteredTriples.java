package org.gkec.server.graph.view;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.FilterIteration;
import org.eclipse.rdf4j.common.order.StatementOrder;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.jspecify.annotations.Nullable;

/** Those statements of a source that pass a test. */
record FilteredTriples(TripleSource source, Predicate<Statement> test) implements TripleSource {

  @Override
  public CloseableIteration<? extends Statement> getStatements(
      @Nullable Resource subject,
      @Nullable IRI predicate,
      @Nullable Value object,
      Resource... graphs) {
    return filtered(source.getStatements(subject, predicate, object, graphs));
  }

  @Override
  public CloseableIteration<? extends Statement> getStatements(
      StatementOrder order,
      @Nullable Resource subject,
      @Nullable IRI predicate,
      @Nullable Value object,
      Resource... graphs) {
    return filtered(source.getStatements(order, subject, predicate, object, graphs));
  }

  private CloseableIteration<Statement> filtered(CloseableIteration<? extends Statement> all) {
    return new FilterIteration<Statement>(all) {
      @Override
      protected boolean accept(Statement statement) {
        return test.test(statement);
      }

      @Override
      protected void handleClose() {}
    };
  }

  @Override
  public Set<StatementOrder> getSupportedOrders(
      @Nullable Resource subject,
      @Nullable IRI predicate,
      @Nullable Value object,
      Resource... graphs) {
    return source.getSupportedOrders(subject, predicate, object, graphs);
  }

  @Override
  public Comparator<Value> getComparator() {
    return source.getComparator();
  }

  @Override
  public ValueFactory getValueFactory() {
    return source.getValueFactory();
  }
}

package org.gkec.server.graph;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Operation;
import org.eclipse.rdf4j.query.QueryInterruptedException;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/**
 * The graph, with four verbs: {@link #answer}, {@link #rows}, {@link #triples}, {@link #replace}.
 * Nobody else sees a connection. Thread-safe; writes are one after the other.
 *
 * <p>A query without a dataset sees the union of all named graphs.
 */
public final class KnowledgeGraph implements AutoCloseable {

  private final Store store;
  private final DataFolder folder;
  private final Consumer<GraphChanged> listeners;
  private volatile Revision revision;

  private KnowledgeGraph(Store store, DataFolder folder, Consumer<GraphChanged> listeners) {
    this.store = store;
    this.folder = folder;
    this.listeners = listeners;
    this.revision = folder.revision();
  }

  static KnowledgeGraph open(Store store, DataFolder folder, Consumer<GraphChanged> listeners) {
    // Questions with SERVICE are refused when they are read; this is the second lock.
    store
        .repository()
        .setFederatedServiceResolver(service -> {
          throw new ServiceRefused("<" + service + ">");
        });
    store.open();
    return new KnowledgeGraph(store, folder, listeners);
  }

  /**
   * Writes the answer to a question, row by row as it is found.
   *
   * @throws TimeLimitExceeded if the budget does not suffice; part of the answer may be written
   */
  public void answer(Question question, AnswerWriter writer) {
    ask(
        question,
        connection -> {
          switch (writer) {
            case AnswerWriter.Rows rows ->
                bound(question, connection.prepareTupleQuery(question.text()))
                    .evaluate(rows.handler());
            case AnswerWriter.Truth truth ->
                truth
                    .handler()
                    .handleBoolean(
                        bound(question, connection.prepareBooleanQuery(question.text()))
                            .evaluate());
            case AnswerWriter.Triples triples ->
                bound(question, connection.prepareGraphQuery(question.text()))
                    .evaluate(triples.handler());
          }
          return true;
        });
  }

  /** The rows that answer a SELECT, all at once. */
  public List<BindingSet> rows(Question question) {
    var collector = new RowCollector();
    answer(question, new AnswerWriter.Rows(collector));
    return collector.rows();
  }

  /** The triples that answer a CONSTRUCT or DESCRIBE, all at once. */
  public Model triples(Question question) {
    var model = new LinkedHashModel();
    answer(question, new AnswerWriter.Triples(new StatementCollector(model)));
    return model;
  }

  /**
   * Gives named graphs new content, all in one transaction: either all of them change or none. When
   * this returns, the content outlives the process, and whoever listens has been told.
   */
  public synchronized void replace(List<NamedGraph> graphs) {
    try (RepositoryConnection connection = store.repository().getConnection()) {
      connection.begin();
      try {
        for (NamedGraph graph : graphs) {
          connection.clear(graph.name());
          graph.content().accept(statement -> connection.add(statement, graph.name()));
        }
        connection.commit();
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
    store.keep();
    revision = revision.next();
    folder.keep(revision);
    Set<IRI> names = graphs.stream().map(NamedGraph::name).collect(Collectors.toSet());
    listeners.accept(new GraphChanged(names, java.util.Optional.empty(), revision));
  }

  /** The state of the graph. */
  public Revision revision() {
    return revision;
  }

  /** True if the graph holds no statement. */
  public boolean isEmpty() {
    try (RepositoryConnection connection = store.repository().getConnection()) {
      return connection.isEmpty();
    }
  }

  @Override
  public void close() {
    store.repository().shutDown();
  }

  private <T> T ask(Question question, Function<RepositoryConnection, T> evaluation) {
    try (RepositoryConnection connection = store.repository().getConnection()) {
      return evaluation.apply(connection);
    } catch (QueryInterruptedException e) {
      throw new TimeLimitExceeded(question.budget(), e);
    }
  }

  private static <T extends Operation> T bound(Question question, T operation) {
    question.bindings().forEach(operation::setBinding);
    operation.setMaxExecutionTime(question.budget().seconds());
    return operation;
  }
}

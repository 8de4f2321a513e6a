package org.gkec.server.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.explanation.Explanation;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.sail.SailException;
import org.gkec.server.graph.keep.Backup;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.keep.Store;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.syntax.BadQuery;
import org.gkec.server.graph.view.DefaultGraph;
import org.gkec.server.graph.write.GraphWriter;
import org.gkec.server.graph.write.NamedGraph;
import org.gkec.server.graph.write.OwnGraphs;
import org.gkec.server.graph.write.WriteOrigin;
import org.gkec.server.graph.write.Writing;

/**
 * The graph. It is asked by {@link #answer}, {@link #rows}, {@link #triples} and written by {@link
 * #write} and {@link #replace}. Nobody else sees a connection. Thread-safe; writes are one after
 * the other.
 */
public final class KnowledgeGraph implements AutoCloseable {

  private final Store store;
  private final Running running;
  private final DefaultGraph defaultGraph;
  private final Writing writing;

  KnowledgeGraph(Store store, Running running, DefaultGraph defaultGraph, Writing writing) {
    this.store = store;
    this.running = running;
    this.defaultGraph = defaultGraph;
    this.writing = writing;
  }

  /** Writes the answer to a question of the service itself. */
  public void answer(Question question, AnswerWriter writer) {
    answer(question, writer, RunningQuery.own(question.budget()));
  }

  /**
   * Writes the answer to a question, row by row as it is found.
   *
   * @throws org.gkec.server.graph.meter.QueryStopped if the query exceeds its budget or is
   *     cancelled; part of the answer may be written, but never its end
   * @throws BadQuery if a fault shows only now, such as an unknown function
   */
  public void answer(Question question, AnswerWriter writer, RunningQuery query) {
    ask(question, query, evaluator -> evaluator.answer(writer));
  }

  /** How a question is or would be evaluated. */
  public Explanation explain(Question question, Explanation.Level level, RunningQuery query) {
    var explanation = new ArrayList<Explanation>(1);
    ask(question, query, evaluator -> explanation.add(evaluator.explain(level)));
    return explanation.getFirst();
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

  /** Reads the store statement by statement. */
  public void read(Consumer<GraphReader> reading) {
    try (var connection = store.sail().getConnection()) {
      reading.accept(new GraphReader(connection, writing.emptyGraphs(), defaultGraph));
    }
  }

  /**
   * Writes what comes from outside, all in one transaction: either all of it or nothing. When this
   * returns, it outlives the process, and whoever listens has been told. The graphs of the service
   * itself are left as they are.
   *
   * @throws ShapesBroken if the graph would break the shapes of the ontology
   * @throws RefusedUpdate if an operation cannot be carried out
   */
  public Revision write(RunningQuery query, Consumer<GraphWriter> write) {
    return running.with(query, () -> writing.write(query, write, WriteOrigin.CLIENT));
  }

  /** Writes what was said to the service, into a graph of its own; else as {@link #write}. */
  public Revision record(RunningQuery query, Consumer<GraphWriter> write) {
    return running.with(query, () -> writing.write(query, write, WriteOrigin.SAID));
  }

  /**
   * Gives named graphs new content of our own, which is not checked, all in one transaction. It is
   * a new revision, unless these are graphs that are made from the others: then it is a step.
   */
  public void replace(List<NamedGraph> graphs) {
    RunningQuery query = RunningQuery.own(Writing.OWN);
    boolean made = graphs.stream().map(NamedGraph::name).allMatch(OwnGraphs.MADE::contains);
    running.with(
        query,
        () ->
            writing.write(
                query,
                writer -> graphs.forEach(writer::replace),
                made ? WriteOrigin.FOLLOWER : WriteOrigin.OURS));
  }

  /**
   * Reads in several steps, by whatever methods, what comes from one revision: writes wait until it
   * is done before they become visible. For what is quick.
   */
  public <T> T atOneRevision(Supplier<T> reading) {
    return writing.atOneRevision(reading);
  }

  /** The whole graph at its revision, to be kept elsewhere; close it when it is. */
  public Backup backup() {
    return writing.backup();
  }

  /** Why no more can be written; empty as long as it can. */
  public Optional<String> closedForWriting() {
    return writing.closed();
  }

  /** Why the last write could not be kept; empty once one is, or as soon as it could be. */
  public Optional<String> notKept() {
    return writing.notKept();
  }

  /** Bytes of the writes that are not yet in a snapshot. */
  public long journalBytes() {
    return store.journalBytes();
  }

  /** The state of the graph. */
  public Revision revision() {
    return writing.revision();
  }

  /** True if the graph holds no statement. */
  public boolean isEmpty() {
    try (var connection = store.sail().getConnection()) {
      return !connection.hasStatement(null, null, null, false);
    }
  }

  @Override
  public void close() {
    store.close();
  }

  private void ask(Question question, RunningQuery query, Consumer<Evaluator> evaluation) {
    running.with(
        query,
        () -> {
          try (var connection = store.sail().getConnection()) {
            evaluation.accept(new Evaluator(connection, question, query));
            query.requireWhole();
            return true;
          } catch (StackOverflowError tooDeep) {
            throw new BadQuery(
                question.query().getSourceString(), "the query is nested too deeply");
          } catch (QueryEvaluationException | SailException | UnsupportedOperationException fault) {
            query.requireWhole();
            throw Fault.of(question, fault);
          }
        });
  }
}

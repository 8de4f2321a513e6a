package org.gkec.server.graph;

import java.util.ArrayList;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResultHandler;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.explanation.Explanation;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.sail.SailConnection;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.named.GraphPatterns;

/** One question put to one connection; rows are written as they are found. */
record Evaluator(SailConnection connection, Question question, RunningQuery running) {

  void answer(AnswerWriter writer) {
    try (CloseableIteration<? extends BindingSet> rows =
        connection.evaluate(expression(), question.graphs().orElse(null), bindings(), false)) {
      switch (writer) {
        case AnswerWriter.Rows wanted -> write(rows, wanted.handler());
        case AnswerWriter.Triples wanted -> write(rows, wanted.handler());
        case AnswerWriter.Truth wanted -> {
          boolean found = rows.hasNext();
          running.requireWhole();
          wanted.handler().handleBoolean(found);
        }
      }
    }
  }

  /** The plan of the question, or what its execution took. */
  Explanation explain(Explanation.Level level) {
    int seconds = (int) Math.max(1, running.remaining().toSeconds());
    return connection.explain(
        level, expression(), question.graphs().orElse(null), bindings(), false, seconds);
  }

  private void write(CloseableIteration<? extends BindingSet> rows, TupleQueryResultHandler out) {
    boolean any = rows.hasNext();
    running.requireWhole();
    out.startQueryResult(new ArrayList<>(question.query().getTupleExpr().getBindingNames()));
    while (any) {
      running.row();
      out.handleSolution(rows.next());
      any = rows.hasNext();
    }
    running.requireWhole();
    out.endQueryResult();
  }

  private void write(CloseableIteration<? extends BindingSet> rows, RDFHandler out) {
    boolean any = rows.hasNext();
    running.requireWhole();
    out.startRDF();
    while (any) {
      running.row();
      BindingSet row = rows.next();
      if (row.getValue("subject") instanceof Resource subject
          && row.getValue("predicate") instanceof IRI predicate
          && row.hasBinding("object")) {
        out.handleStatement(
            SimpleValueFactory.getInstance()
                .createStatement(subject, predicate, row.getValue("object")));
      }
      any = rows.hasNext();
    }
    running.requireWhole();
    out.endRDF();
  }

  private TupleExpr expression() {
    return GraphPatterns.of(connection, question.query().getTupleExpr().clone());
  }

  private MapBindingSet bindings() {
    var bindings = new MapBindingSet();
    question.bindings().forEach(bindings::addBinding);
    return bindings;
  }
}

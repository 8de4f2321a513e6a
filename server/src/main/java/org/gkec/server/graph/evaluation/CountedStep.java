package org.gkec.server.graph.evaluation;

import java.util.List;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Extension;
import org.eclipse.rdf4j.query.algebra.ExtensionElem;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.gkec.server.graph.join.KeptRows;
import org.gkec.server.graph.join.PassedRows;
import org.gkec.server.graph.meter.RunningQuery;

/** A step of evaluation whose rows count; those of a pattern are counted where they are read. */
final class CountedStep {

  private CountedStep() {}

  /** The step, whose rows the operator above may keep. */
  static QueryEvaluationStep of(
      QueryEvaluationStep step,
      TupleExpr expression,
      boolean kept,
      RunningQuery query,
      TextsInFlight texts) {
    if (expression instanceof StatementPattern) {
      return step;
    }
    if (expression instanceof Extension extension) {
      List<String> added =
          extension.getElements().stream().map(ExtensionElem::getName).distinct().toList();
      return bindings -> new BoundRows(step.evaluate(bindings), added, query, texts);
    }
    return bindings -> {
      query.step();
      CloseableIteration<BindingSet> rows = step.evaluate(bindings);
      return kept ? new KeptRows(rows, query) : new PassedRows(rows, query);
    };
  }
}

package org.gkec.server.graph.function;

import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Compare.CompareOp;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;

/** Two expressions compared. */
public record CompareStep(
    QueryValueEvaluationStep left, CompareOp operator, QueryValueEvaluationStep right)
    implements QueryValueEvaluationStep {

  @Override
  public Value evaluate(BindingSet row) {
    return BooleanLiteral.valueOf(
        ValueComparison.holds(left.evaluate(row), operator, right.evaluate(row)));
  }
}

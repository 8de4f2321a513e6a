package org.gkec.server.graph.function;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.MathExpr.MathOp;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.util.MathUtil;

/** Two numbers, or a day and a duration, reckoned with. */
public record MathStep(
    QueryValueEvaluationStep left, MathOp operator, QueryValueEvaluationStep right)
    implements QueryValueEvaluationStep {

  @Override
  public Value evaluate(BindingSet row) {
    if (left.evaluate(row) instanceof Literal one && right.evaluate(row) instanceof Literal other) {
      return Dates.moved(one, operator, other)
          .orElseGet(() -> MathUtil.compute(one, other, operator));
    }
    throw new ValueExprEvaluationException(operator + " needs two literals");
  }
}

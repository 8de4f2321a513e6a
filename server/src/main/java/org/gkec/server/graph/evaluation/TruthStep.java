package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.And;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.If;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.Not;
import org.eclipse.rdf4j.query.algebra.Or;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.gkec.server.graph.function.EffectiveBoolean;

/** An expression of which only the truth matters: a condition, or part of one. */
record TruthStep(QueryValueEvaluationStep step) implements QueryValueEvaluationStep {

  /** The step, with its truth for a value if that is all that what stands above it asks for. */
  @SuppressWarnings("ReferenceEquality") // the very node is meant
  static QueryValueEvaluationStep of(QueryValueEvaluationStep step, ValueExpr expression) {
    boolean asked =
        switch (expression.getParentNode()) {
          case If choice -> choice.getCondition() == expression;
          case And ignored -> true;
          case Or ignored -> true;
          case Not ignored -> true;
          case Filter ignored -> true;
          case LeftJoin ignored -> true;
          case null, default -> false;
        };
    return asked ? new TruthStep(step) : step;
  }

  @Override
  public Value evaluate(BindingSet row) {
    Value value = step.evaluate(row);
    return value instanceof BooleanLiteral
        ? value
        : BooleanLiteral.valueOf(EffectiveBoolean.of(value));
  }
}

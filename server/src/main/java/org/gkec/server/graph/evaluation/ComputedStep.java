package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.AbstractAggregateOperator;
import org.eclipse.rdf4j.query.algebra.ExtensionElem;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;

/** An expression that makes new values: its long texts count while they are in flight. */
record ComputedStep(QueryValueEvaluationStep step, Place place, TextsInFlight texts)
    implements QueryValueEvaluationStep {

  /** Where an expression stands, which decides how long its value lives. */
  enum Place {
    /** Inside another, which needs it until it has its own value. */
    PART,
    /** In a filter, an order, an aggregate: the value is looked at and dropped. */
    WHOLE,
    /** In BIND or SELECT: the row keeps the value. */
    BOUND
  }

  static QueryValueEvaluationStep of(
      QueryValueEvaluationStep step, ValueExpr expression, TextsInFlight texts) {
    boolean makesNothing = expression instanceof Var || expression instanceof ValueConstant;
    return makesNothing || step.isConstant()
        ? step
        : new ComputedStep(step, place(expression.getParentNode()), texts);
  }

  private static Place place(QueryModelNode above) {
    return switch (above) {
      case ExtensionElem ignored -> Place.BOUND;
      case AbstractAggregateOperator ignored -> Place.WHOLE;
      case ValueExpr ignored -> Place.PART;
      case null, default -> Place.WHOLE;
    };
  }

  @Override
  public Value evaluate(BindingSet row) {
    long mark = texts.mark();
    Value value;
    try {
      value = step.evaluate(row);
      texts.computed(value);
    } finally {
      if (place != Place.PART) {
        texts.dropTo(mark);
      }
    }
    if (place == Place.BOUND) {
      texts.bound(value);
    }
    return value;
  }
}

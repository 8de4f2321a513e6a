package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.algebra.AbstractAggregateOperator;
import org.eclipse.rdf4j.query.algebra.Count;
import org.eclipse.rdf4j.query.algebra.Group;
import org.eclipse.rdf4j.query.algebra.GroupElem;
import org.eclipse.rdf4j.query.algebra.MathExpr;
import org.eclipse.rdf4j.query.algebra.MathExpr.MathOp;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;

/**
 * Aggregates of a constant, such as SUM(1), over all rows. RDF4J takes the constant once also where
 * there is no row.
 */
final class ConstantAggregates {

  private ConstantAggregates() {}

  static boolean areIn(Group group) {
    return group.getGroupBindingNames().isEmpty()
        && group.getGroupElements().stream().anyMatch(ConstantAggregates::isConstant);
  }

  /** The same group with an error in place of each constant, which an aggregate leaves out. */
  static Group overNothing(Group group) {
    Group copy = group.clone();
    copy.setParentNode(group.getParentNode());
    copy.getGroupElements().stream()
        .filter(ConstantAggregates::isConstant)
        .map(element -> (AbstractAggregateOperator) element.getOperator())
        .forEach(aggregate -> aggregate.setArg(error()));
    return copy;
  }

  /** The groups, or those over nothing where there is no row. */
  static QueryEvaluationStep step(
      QueryEvaluationStep rows, QueryEvaluationStep groups, QueryEvaluationStep overNothing) {
    return bindings -> {
      try (var any = rows.evaluate(bindings)) {
        return (any.hasNext() ? groups : overNothing).evaluate(bindings);
      }
    };
  }

  private static boolean isConstant(GroupElem element) {
    return element.getOperator() instanceof AbstractAggregateOperator aggregate
        && !(aggregate instanceof Count) // which RDF4J knows to be none
        && aggregate.getArg() instanceof ValueConstant;
  }

  private static ValueExpr error() {
    return new MathExpr(
        new ValueConstant(BooleanLiteral.TRUE),
        new ValueConstant(BooleanLiteral.TRUE),
        MathOp.PLUS);
  }
}

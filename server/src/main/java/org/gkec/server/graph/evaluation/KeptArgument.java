package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.AggregateFunctionCall;
import org.eclipse.rdf4j.query.algebra.GroupConcat;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.gkec.server.graph.meter.Footprint;
import org.gkec.server.graph.meter.RunningQuery;

/**
 * The argument of an aggregate that keeps all it is given: GROUP_CONCAT, MEDIAN.
 *
 * @param more bytes kept beside each value, such as for the separator
 */
record KeptArgument(QueryValueEvaluationStep step, long more, RunningQuery query)
    implements QueryValueEvaluationStep {

  @SuppressWarnings("ReferenceEquality") // the very node is meant
  static QueryValueEvaluationStep of(
      QueryValueEvaluationStep step, ValueExpr expression, RunningQuery query) {
    return switch (expression.getParentNode()) {
      case GroupConcat all when all.getArg() == expression ->
          new KeptArgument(step, ofSeparator(all), query);
      case AggregateFunctionCall ignored -> new KeptArgument(step, Footprint.ENTRY, query);
      case null, default -> step;
    };
  }

  private static long ofSeparator(GroupConcat all) {
    return all.getSeparator() instanceof ValueConstant separator
        ? Footprint.ofText(separator.getValue().stringValue().length())
        : 0;
  }

  @Override
  public Value evaluate(BindingSet row) {
    Value value = step.evaluate(row);
    query.hold(more + Footprint.ofText(value.stringValue().length()));
    return value;
  }
}

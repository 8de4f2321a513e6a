package org.gkec.server.graph.evaluation;

import java.util.function.Supplier;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/**
 * An expression whose faults are errors in SPARQL's sense - unbound, or false in a filter -
 * whatever Java calls them: a division by zero, digits that are none, a datatype or an address that
 * is refused, nothing at all. RDF4J lets those through, which ends the query.
 */
record ValueStep(QueryValueEvaluationStep step) implements QueryValueEvaluationStep {

  /** What is prepared, or an error if preparing it evaluates a constant that is one. */
  static QueryValueEvaluationStep of(Supplier<QueryValueEvaluationStep> prepared) {
    try {
      QueryValueEvaluationStep step = prepared.get();
      return step.isConstant() ? step : new ValueStep(step);
    } catch (ValueExprEvaluationException
        | ArithmeticException
        | IllegalArgumentException
        | IndexOutOfBoundsException fault) {
      return row -> {
        throw error(fault);
      };
    }
  }

  @Override
  public Value evaluate(BindingSet row) {
    try {
      Value value = step.evaluate(row);
      if (value != null) {
        return value;
      }
    } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException fault) {
      throw error(fault);
    }
    throw new ValueExprEvaluationException("the expression has no value"); // IF of an error
  }

  private static ValueExprEvaluationException error(RuntimeException fault) {
    return new ValueExprEvaluationException(String.valueOf(fault.getMessage()), fault);
  }
}

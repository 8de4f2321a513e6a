package org.gkec.server.graph.function;

import java.util.List;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Compare.CompareOp;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.jspecify.annotations.Nullable;

/** IN: equal to one of a list; an error among them counts only if none is equal. */
public record MemberStep(QueryValueEvaluationStep wanted, List<QueryValueEvaluationStep> list)
    implements QueryValueEvaluationStep {

  public MemberStep {
    list = List.copyOf(list);
  }

  @Override
  public Value evaluate(BindingSet row) {
    Value value = wanted.evaluate(row);
    ValueExprEvaluationException fault = null;
    for (QueryValueEvaluationStep member : list) {
      try {
        if (ValueComparison.holds(value, CompareOp.EQ, member.evaluate(row))) {
          return BooleanLiteral.TRUE;
        }
      } catch (ValueExprEvaluationException error) {
        fault = error;
      }
    }
    return none(fault);
  }

  private static Value none(@Nullable ValueExprEvaluationException fault) {
    if (fault != null) {
      throw fault;
    }
    return BooleanLiteral.FALSE;
  }
}

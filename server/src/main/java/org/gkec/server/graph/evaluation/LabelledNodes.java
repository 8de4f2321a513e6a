package org.gkec.server.graph.evaluation;

import static org.eclipse.rdf4j.model.util.Values.bnode;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtility;
import org.jspecify.annotations.Nullable;

/** BNODE(label): the same node for the same label in one row, another in each other row. */
final class LabelledNodes {

  private final Map<String, Value> nodes = new HashMap<>();
  private @Nullable BindingSet row;

  @SuppressWarnings(
      "ReferenceEquality") // a row is extended in place, so that it is the same object
  Value node(BindingSet current, Value label) {
    if (!QueryEvaluationUtility.isSimpleLiteral(label)) {
      throw new ValueExprEvaluationException("BNODE needs a plain string, got " + label);
    }
    if (current != row) {
      nodes.clear();
      row = current;
    }
    return nodes.computeIfAbsent(((Literal) label).getLabel(), unknown -> bnode());
  }
}

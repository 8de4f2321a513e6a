package org.gkec.server.graph.join;

import java.util.Set;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryBindingSet;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;

/**
 * OPTIONAL where a value from outside is given to a variable that its left side does not bind: its
 * rows are found without that value, and joined with it then. With it, a row whose partners have
 * other values would seem to have none. RDF4J knows this as badly designed, but lets the condition
 * see nothing but those variables.
 *
 * @param rows the OPTIONAL itself
 * @param own variables that stand in its right side or its condition alone
 */
public record OptionalStep(QueryEvaluationStep rows, Set<String> own)
    implements QueryEvaluationStep {

  /** The rows of an OPTIONAL, whatever is given. */
  public static QueryEvaluationStep of(LeftJoin node, QueryEvaluationStep rows) {
    Set<String> own = SeenNames.all(node.getRightArg());
    if (node.getCondition() != null) {
      own.addAll(SeenNames.all(node.getCondition()));
    }
    own.removeAll(node.getLeftArg().getBindingNames());
    return own.isEmpty() ? rows : new OptionalStep(rows, own);
  }

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet given) {
    if (own.stream().noneMatch(given::hasBinding)) {
      return rows.evaluate(given);
    }
    var without = new QueryBindingSet(given);
    without.removeAll(own);
    return new AgreeingRows(rows.evaluate(without), given);
  }
}

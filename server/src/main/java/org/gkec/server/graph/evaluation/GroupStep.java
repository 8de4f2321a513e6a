package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.algebra.Group;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.QueryEvaluationContext;
import org.eclipse.rdf4j.query.algebra.evaluation.iterator.GroupIterator;
import org.gkec.server.graph.meter.RunningQuery;

/** Groups, whose rows and keys are counted, and of which there is one where nothing is grouped. */
final class GroupStep {

  private GroupStep() {}

  static QueryEvaluationStep of(
      Group node,
      MeteredStrategy strategy,
      QueryEvaluationContext context,
      ValueFactory values,
      RunningQuery query) {
    QueryEvaluationStep groups = grouped(node, strategy, context, values, query);
    if (!ConstantAggregates.areIn(node)) {
      return groups;
    }
    return ConstantAggregates.step(
        strategy.precompile(node.getArg(), context),
        groups,
        grouped(ConstantAggregates.overNothing(node), strategy, context, values, query));
  }

  private static QueryEvaluationStep grouped(
      Group node,
      MeteredStrategy strategy,
      QueryEvaluationContext context,
      ValueFactory values,
      RunningQuery query) {
    return bindings ->
        new GroupIterator(
            strategy, node, bindings, 0, context, values, new MeteredCollections(query));
  }
}

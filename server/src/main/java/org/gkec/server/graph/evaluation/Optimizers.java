package org.gkec.server.graph.evaluation;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.algebra.Count;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.DisjunctiveConstraintOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.StandardQueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;

/**
 * RDF4J's optimizers, less those that change answers: {@link DisjunctiveConstraintOptimizer} makes
 * a union of an OR of equalities, and gives a row for which both hold twice.
 */
final class Optimizers {

  private Optimizers() {}

  static QueryOptimizerPipeline of(StandardQueryOptimizerPipeline all) {
    QueryOptimizer countRows = (query, dataset, bindings) -> query.visit(new CountRows());
    return () ->
        Stream.concat(
                Stream.of(countRows),
                StreamSupport.stream(all.getOptimizers().spliterator(), false)
                    .filter(optimizer -> !(optimizer instanceof DisjunctiveConstraintOptimizer)))
            .toList();
  }

  private static final class CountRows
      extends AbstractSimpleQueryModelVisitor<QueryEvaluationException> {
    @Override
    public void meet(Count count) {
      if (count.getArg() == null && !count.isDistinct()) {
        count.setArg(new ValueConstant(BooleanLiteral.TRUE));
      }
    }
  }
}

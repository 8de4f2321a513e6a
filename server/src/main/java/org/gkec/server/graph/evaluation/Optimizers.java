package org.gkec.server.graph.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.algebra.Count;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.SingletonSet;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.DisjunctiveConstraintOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.FilterOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.StandardQueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;

/**
 * RDF4J's optimizers, less what changes answers. {@link DisjunctiveConstraintOptimizer} makes a
 * union of an OR of equalities, and gives a row for which both hold twice: left out. {@link
 * FilterOptimizer} moves a filter into both sides of MINUS, where the right may not know its
 * variables: it sees no right side. COUNT(*) is made a count of what every row has, because RDF4J
 * leaves out rows that bind nothing.
 */
final class Optimizers {

  private Optimizers() {}

  static QueryOptimizerPipeline of(StandardQueryOptimizerPipeline all) {
    return () -> {
      var optimizers = new ArrayList<QueryOptimizer>();
      optimizers.add((query, dataset, bindings) -> query.visit(new CountRows()));
      for (QueryOptimizer each : all.getOptimizers()) {
        if (each instanceof FilterOptimizer filters) {
          optimizers.add(new FiltersLeftOfMinus(filters));
        } else if (!(each instanceof DisjunctiveConstraintOptimizer)) {
          optimizers.add(each);
        }
      }
      return optimizers;
    };
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

  /** Right sides are taken out while filters move, and have theirs moved by themselves. */
  private record FiltersLeftOfMinus(FilterOptimizer filters) implements QueryOptimizer {

    @Override
    public void optimize(TupleExpr query, Dataset dataset, BindingSet bindings) {
      var outermost = new OutermostMinus();
      query.visit(outermost);
      List<TupleExpr> rights = outermost.found.stream().map(Difference::getRightArg).toList();
      outermost.found.forEach(minus -> minus.setRightArg(new SingletonSet()));
      filters.optimize(query, dataset, bindings);
      for (int i = 0; i < rights.size(); i++) {
        outermost.found.get(i).setRightArg(rights.get(i));
        optimize(rights.get(i), dataset, bindings);
      }
    }
  }

  /** Those that stand in no right side. */
  private static final class OutermostMinus
      extends AbstractSimpleQueryModelVisitor<QueryEvaluationException> {

    private final List<Difference> found = new ArrayList<>();

    @Override
    public void meet(Difference minus) {
      found.add(minus);
      minus.getLeftArg().visit(this);
    }
  }
}

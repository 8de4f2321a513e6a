package org.gkec.server.graph.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.algebra.And;
import org.eclipse.rdf4j.query.algebra.Count;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.BindingSetAssignmentInlinerOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.ConjunctiveConstraintSplitterOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.DisjunctiveConstraintOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.FilterOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.ProjectionRemovalOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.QueryJoinOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.QueryModelNormalizerOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.SameTermFilterOptimizer;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.StandardQueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;

/**
 * RDF4J's optimizers, less what changes answers. {@link DisjunctiveConstraintOptimizer} makes a
 * union of an OR of equalities, and gives a row for which both hold twice: left out. {@link
 * BindingSetAssignmentInlinerOptimizer} makes a constant of the one value of VALUES, which EXISTS
 * and paths then take for one: left out. {@link ProjectionRemovalOptimizer} takes away a projection
 * that hides variables: left out. {@link ConjunctiveConstraintSplitterOptimizer} moves a condition
 * of OPTIONAL to where its variables may have no value: filters alone are split. {@link
 * QueryModelNormalizerOptimizer} moves OPTIONAL behind a join, and makes a union of a join of
 * unions: {@link NormalForm} only where that is the same, and no larger than can be planned. {@link
 * FilterOptimizer} moves a filter to rows that may still get their values elsewhere: {@link
 * FilterPlaces} instead. COUNT(*) is made a count of what every row has, because RDF4J leaves out
 * rows that bind nothing.
 */
public final class Optimizers {

  private Optimizers() {}

  /**
   * Those of RDF4J that may stay, and ours.
   *
   * @param look ends planning, by what it throws, once its time is over
   */
  public static QueryOptimizerPipeline of(StandardQueryOptimizerPipeline all, Runnable look) {
    return () -> {
      var optimizers = new ArrayList<QueryOptimizer>();
      optimizers.add((query, dataset, bindings) -> query.visit(new CountRows()));
      optimizers.add((query, dataset, bindings) -> query.visit(new SplitFilters()));
      for (QueryOptimizer each : all.getOptimizers()) {
        if (each instanceof FilterOptimizer) {
          optimizers.add(new FilterPlaces(look));
        } else if (each instanceof SameTermFilterOptimizer terms) {
          optimizers.add(new SameTerms(terms));
        } else if (each instanceof QueryModelNormalizerOptimizer) {
          optimizers.add((query, dataset, bindings) -> query.visit(new NormalForm(look)));
        } else if (each instanceof QueryJoinOptimizer joins) {
          optimizers.add(new JoinsAsWritten(joins));
        } else if (!(each instanceof DisjunctiveConstraintOptimizer
            || each instanceof BindingSetAssignmentInlinerOptimizer
            || each instanceof ProjectionRemovalOptimizer
            || each instanceof ConjunctiveConstraintSplitterOptimizer)) {
          optimizers.add(each);
        }
      }
      optimizers.add((query, dataset, bindings) -> query.visit(new Parents()));
      return optimizers;
    };
  }

  /** Where RDF4J fails to order sub-selects of which one binds nothing, joins stay as written. */
  private record JoinsAsWritten(QueryJoinOptimizer joins) implements QueryOptimizer {
    @Override
    public void optimize(TupleExpr query, Dataset dataset, BindingSet bindings) {
      try {
        joins.optimize(query, dataset, bindings);
      } catch (UnsupportedOperationException unordered) {
        // it added names to a set that takes none, before it changed the join
      }
    }
  }

  /** Arguments that RDF4J replaced know their parent again; a variable is told of one only once. */
  private static final class Parents extends AbstractQueryModelVisitor<QueryEvaluationException> {

    private final Deque<QueryModelNode> ancestors = new ArrayDeque<>();

    @Override
    protected void meetNode(QueryModelNode node) {
      if (!ancestors.isEmpty() && !(node instanceof Var && node.getParentNode() != null)) {
        node.setParentNode(ancestors.peek());
      }
      ancestors.push(node);
      node.visitChildren(this);
      ancestors.pop();
    }
  }

  /** A filter for each part of an AND. */
  private static final class SplitFilters
      extends AbstractSimpleQueryModelVisitor<QueryEvaluationException> {
    @Override
    public void meet(Filter filter) {
      if (filter.getCondition() instanceof And both) {
        filter.setArg(new Filter(filter.getArg(), both.getLeftArg()));
        filter.setCondition(both.getRightArg());
        meet(filter);
      } else {
        super.meet(filter);
      }
    }
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

package org.gkec.server.graph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.Distinct;
import org.eclipse.rdf4j.query.algebra.Extension;
import org.eclipse.rdf4j.query.algebra.ExtensionElem;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.Order;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Union;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryOptimizer;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;
import org.eclipse.rdf4j.query.algebra.helpers.collectors.VarNameCollector;
import org.gkec.server.graph.join.SureNames;

/**
 * Moves filters to where their variables have got their values, so that fewer rows are joined. A
 * side of a join takes a filter if each of its variables is bound in every row of that side:
 * another row might get its value from the other side.
 */
final class FilterPlaces implements QueryOptimizer {

  @Override
  public void optimize(TupleExpr query, Dataset dataset, BindingSet bindings) {
    var filters = new ArrayList<Filter>();
    query.visit(
        new AbstractSimpleQueryModelVisitor<QueryEvaluationException>(true) {
          @Override
          public void meet(Filter filter) {
            super.meet(filter);
            filters.add(filter);
          }
        });
    filters.forEach(FilterPlaces::move);
  }

  private static void move(Filter filter) {
    Set<String> names = VarNameCollector.process(filter.getCondition());
    if (!filter.getArg().getBindingNames().containsAll(names)) {
      return; // such as one with EXISTS, which is best asked of few rows
    }
    List<TupleExpr> places = places(filter.getArg(), names);
    for (TupleExpr place : places) {
      var moved = new Filter(place.clone(), filter.getCondition().clone());
      place.replaceWith(moved);
      move(moved);
    }
    if (!places.isEmpty()) {
      filter.replaceWith(filter.getArg());
    }
  }

  /** The parts of an expression that may be filtered in its place. */
  private static List<TupleExpr> places(TupleExpr expression, Set<String> bound) {
    return switch (expression) {
      case Join join when isSure(join.getLeftArg(), bound) -> List.of(join.getLeftArg());
      case Join join when isSure(join.getRightArg(), bound) -> List.of(join.getRightArg());
      case LeftJoin join when isSure(join.getLeftArg(), bound) -> List.of(join.getLeftArg());
      case Union union -> List.of(union.getLeftArg(), union.getRightArg());
      case Difference minus -> List.of(minus.getLeftArg());
      case Filter inner -> List.of(inner.getArg());
      case Distinct distinct -> List.of(distinct.getArg());
      case Order order -> List.of(order.getArg());
      case Extension extension when !assigns(extension, bound) -> List.of(extension.getArg());
      default -> List.of();
    };
  }

  private static boolean isSure(TupleExpr side, Set<String> bound) {
    return SureNames.of(side).containsAll(bound);
  }

  private static boolean assigns(Extension extension, Set<String> bound) {
    return extension.getElements().stream().map(ExtensionElem::getName).anyMatch(bound::contains);
  }
}

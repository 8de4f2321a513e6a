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
import org.eclipse.rdf4j.query.algebra.ValueExpr;
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

  private final Runnable look;

  /**
   * Takes the place of RDF4J's.
   *
   * @param look is called for each filter
   */
  FilterPlaces(Runnable look) {
    this.look = look;
  }

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
    var sure = new SureNames();
    filters.forEach(filter -> {
      look.run();
      move(filter, sure);
    });
  }

  private static void move(Filter filter, SureNames sure) {
    TupleExpr argument = filter.getArg();
    Set<String> names = VarNameCollector.process(filter.getCondition());
    if (binds(argument, names) && !nextPlaces(argument, names, sure).isEmpty()) {
      List<TupleExpr> places = lastPlaces(argument, names, sure);
      filter.replaceWith(argument);
      places.forEach(place -> put(filter.getCondition(), place));
    }
  }

  private static void put(ValueExpr condition, TupleExpr place) {
    var filter = new Filter();
    filter.setCondition(condition.clone());
    place.replaceWith(filter);
    filter.setArg(place);
  }

  /** As far down as the filter may go. */
  private static List<TupleExpr> lastPlaces(
      TupleExpr expression, Set<String> names, SureNames sure) {
    List<TupleExpr> next = nextPlaces(expression, names, sure);
    return next.isEmpty()
        ? List.of(expression)
        : next.stream().flatMap(place -> lastPlaces(place, names, sure).stream()).toList();
  }

  /** The parts of an expression, which binds all names, that may be filtered in its place. */
  private static List<TupleExpr> nextPlaces(
      TupleExpr expression, Set<String> names, SureNames sure) {
    return switch (expression) {
      case Join join when sure.in(join.getLeftArg()).containsAll(names) ->
          List.of(join.getLeftArg());
      case Join join when sure.in(join.getRightArg()).containsAll(names) ->
          List.of(join.getRightArg());
      case LeftJoin join when sure.in(join.getLeftArg()).containsAll(names) ->
          List.of(join.getLeftArg());
      case Union union when binds(union.getLeftArg(), names) && binds(union.getRightArg(), names) ->
          List.of(union.getLeftArg(), union.getRightArg());
      case Difference minus -> List.of(minus.getLeftArg());
      case Filter inner -> List.of(inner.getArg());
      case Distinct distinct -> List.of(distinct.getArg());
      case Order order -> List.of(order.getArg());
      case Extension extension when !assigns(extension, names) -> List.of(extension.getArg());
      default -> List.of();
    };
  }

  /** Not one with EXISTS, which is best asked of few rows. */
  private static boolean binds(TupleExpr expression, Set<String> names) {
    return expression.getBindingNames().containsAll(names);
  }

  private static boolean assigns(Extension extension, Set<String> names) {
    return extension.getElements().stream().map(ExtensionElem::getName).anyMatch(names::contains);
  }
}

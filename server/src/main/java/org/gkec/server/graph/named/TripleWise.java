package org.gkec.server.graph.named;

import org.eclipse.rdf4j.query.algebra.ArbitraryLengthPath;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.Distinct;
import org.eclipse.rdf4j.query.algebra.Exists;
import org.eclipse.rdf4j.query.algebra.Extension;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.Order;
import org.eclipse.rdf4j.query.algebra.Projection;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Union;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pattern in GRAPH is the same when the graph's name is written into each of its triple
 * patterns: it is sure to look at a triple of the graph; and, if the name is a variable, it is made
 * of nothing but triple patterns with that name, and no condition says the name.
 */
final class TripleWise {

  private final Var graph;
  private final String inside;

  private TripleWise(Var graph, String inside) {
    this.graph = graph;
    this.inside = inside;
  }

  /**
   * Looks at a pattern.
   *
   * @param inside the variable that stands for the graph's name in the pattern, if it is one
   */
  static boolean is(TupleExpr pattern, Var graph, String inside) {
    var names = new TripleWise(graph, inside);
    return names.looks(pattern) && (graph.hasValue() || names.isPlain(pattern));
  }

  private boolean looks(TupleExpr pattern) {
    return switch (pattern) {
      case StatementPattern triple -> isIn(triple);
      case ArbitraryLengthPath path -> path.getMinLength() > 0 && looks(path.getPathExpression());
      case Join join -> looks(join.getLeftArg()) || looks(join.getRightArg());
      case Union union -> looks(union.getLeftArg()) && looks(union.getRightArg());
      case LeftJoin join -> looks(join.getLeftArg());
      case Difference minus -> looks(minus.getLeftArg());
      case Filter filter -> looks(filter.getArg());
      case Extension extension -> looks(extension.getArg());
      case Projection projection -> looks(projection.getArg());
      case Distinct distinct -> looks(distinct.getArg());
      case Order order -> looks(order.getArg());
      default -> false;
    };
  }

  private boolean isPlain(TupleExpr pattern) {
    return switch (pattern) {
      case StatementPattern triple -> isIn(triple);
      case Join join -> isPlain(join.getLeftArg()) && isPlain(join.getRightArg());
      case Union union -> isPlain(union.getLeftArg()) && isPlain(union.getRightArg());
      case LeftJoin join ->
          isPlain(join.getLeftArg()) && isPlain(join.getRightArg()) && isBlind(join.getCondition());
      case Filter filter -> isPlain(filter.getArg()) && isBlind(filter.getCondition());
      default -> false;
    };
  }

  private boolean isIn(StatementPattern triple) {
    Var context = triple.getContextVar();
    return context != null
        && (graph.hasValue() ? graph.getValue().equals(context.getValue()) : isInside(context))
        && !GraphNames.says(triple, graph.getName());
  }

  private boolean isInside(Var context) {
    return !context.hasValue() && context.getName().equals(inside);
  }

  private boolean isBlind(@Nullable ValueExpr condition) {
    if (condition == null) {
      return true;
    }
    var exists = new FindsExists();
    condition.visit(exists);
    return !exists.found && !GraphNames.says(condition, graph.getName());
  }

  private static final class FindsExists extends AbstractSimpleQueryModelVisitor<RuntimeException> {

    private boolean found;

    @Override
    public void meet(Exists node) {
      found = true;
    }
  }
}

package org.gkec.server.graph.named;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.rdf4j.query.algebra.ArbitraryLengthPath;
import org.eclipse.rdf4j.query.algebra.Projection;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.ZeroLengthPath;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;
import org.jspecify.annotations.Nullable;

/** The places of an expression where the name of its graph stands. */
final class GraphNames extends AbstractSimpleQueryModelVisitor<RuntimeException> {

  private final String name;
  private final boolean deep;
  private final List<Var> ofGraphs = new ArrayList<>();
  private final List<Var> others = new ArrayList<>();
  private final List<Projection> projections = new ArrayList<>();

  private GraphNames(String name) {
    this(name, true);
  }

  private GraphNames(String name, boolean deep) {
    super(true);
    this.name = name;
    this.deep = deep;
  }

  /** Puts another variable, or a value, where a variable stands as the name of a graph. */
  static void rename(TupleExpr expression, String name, Supplier<Var> other) {
    var names = new GraphNames(name);
    expression.visit(names);
    names.ofGraphs.forEach(each -> each.replaceWith(other.get()));
    names.projections.forEach(each -> each.setProjectionContext(other.get()));
  }

  /**
   * Puts another variable where a variable stands that is not the name of a graph. A sub-select, or
   * another GRAPH, has its own.
   */
  static void renameOthers(TupleExpr expression, String name, String other) {
    var names = new GraphNames(name, false);
    expression.visit(names);
    names.others.forEach(each -> each.replaceWith(new Var(other)));
  }

  /** Whether a variable stands somewhere that is not the name of a graph. */
  static boolean says(QueryModelNode expression, String name) {
    var names = new GraphNames(name);
    expression.visit(names);
    return !names.others.isEmpty();
  }

  @Override
  public void meet(StatementPattern node) {
    ofGraph(node.getContextVar());
    meet(node.getSubjectVar());
    meet(node.getPredicateVar());
    meet(node.getObjectVar());
  }

  @Override
  public void meet(ArbitraryLengthPath node) {
    ofGraph(node.getContextVar());
    meet(node.getSubjectVar());
    meet(node.getObjectVar());
    node.getPathExpression().visit(this);
  }

  @Override
  public void meet(ZeroLengthPath node) {
    ofGraph(node.getContextVar());
    meet(node.getSubjectVar());
    meet(node.getObjectVar());
  }

  @Override
  public void meet(Projection node) {
    if (is(node.getProjectionContext())) {
      projections.add(node);
    }
    if (deep) {
      super.meet(node);
    }
  }

  @Override
  public void meetOther(QueryModelNode node) {
    if (node instanceof InGraph inner) {
      ofGraph(inner.name());
      if (deep) {
        inner.getArg().visit(this);
      }
    } else {
      super.meetOther(node);
    }
  }

  @Override
  public void meet(Var node) {
    if (is(node)) {
      others.add(node);
    }
  }

  private void ofGraph(@Nullable Var node) {
    if (node != null && is(node)) {
      ofGraphs.add(node);
    }
  }

  private boolean is(@Nullable Var node) {
    return node != null && !node.hasValue() && node.getName().equals(name);
  }
}

package org.gkec.server.graph.join;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.Extension;
import org.eclipse.rdf4j.query.algebra.ExtensionElem;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.Projection;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.Slice;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;
import org.eclipse.rdf4j.query.algebra.helpers.collectors.VarNameCollector;

/**
 * Which variables the conditions and BINDs of an expression name without that each row before them
 * binds them, or a sub-select has for itself: there they have no value from what stands beside the
 * expression.
 */
final class SeenNames extends AbstractSimpleQueryModelVisitor<QueryEvaluationException> {

  private final Set<String> names = new HashSet<>();
  private final SureNames sure;

  private SeenNames(SureNames sure) {
    super(true);
    this.sure = sure;
  }

  /** True if the expression must not be told these variables, which stand beside it. */
  static boolean looksBeyond(TupleExpr expression, Set<String> beside, SureNames sure) {
    var seen = new SeenNames(sure);
    expression.visit(seen);
    seen.names.retainAll(beside);
    return !seen.names.isEmpty();
  }

  @Override
  public void meet(Filter filter) {
    add(filter.getCondition(), sure.in(filter.getArg()));
    filter.getArg().visit(this);
  }

  @Override
  public void meet(Extension extension) {
    for (ExtensionElem each : extension.getElements()) {
      add(each.getExpr(), sure.in(extension.getArg()));
    }
    extension.getArg().visit(this);
  }

  @Override
  public void meet(LeftJoin join) {
    if (join.getCondition() != null) {
      var bound = new HashSet<>(sure.in(join.getLeftArg()));
      bound.addAll(sure.in(join.getRightArg()));
      add(join.getCondition(), bound);
    }
    join.getLeftArg().visit(this);
    join.getRightArg().visit(this);
  }

  /** What a sub-select does not give is its own. */
  @Override
  public void meet(Projection projection) {
    if (projection.isSubquery()) {
      add(projection.getArg(), projection.getBindingNames());
    }
    projection.getArg().visit(this);
  }

  /** With fewer rows, other rows would be the first. */
  @Override
  public void meet(Slice slice) {
    names.addAll(slice.getBindingNames());
    slice.getArg().visit(this);
  }

  private void add(QueryModelNode expression, Set<String> bound) {
    Set<String> named = all(expression);
    named.removeAll(bound);
    names.addAll(named);
  }

  /** All variables that an expression names. */
  static Set<String> all(QueryModelNode expression) {
    var named = new HashSet<>(VarNameCollector.process(expression));
    expression.visit(
        new AbstractSimpleQueryModelVisitor<QueryEvaluationException>(true) {
          @Override
          public void meet(BindingSetAssignment values) {
            named.addAll(values.getBindingNames()); // which are no nodes of their own
          }
        });
    return named;
  }
}

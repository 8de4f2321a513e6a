package org.gkec.server.graph.join;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.Extension;
import org.eclipse.rdf4j.query.algebra.ExtensionElem;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.Projection;
import org.eclipse.rdf4j.query.algebra.ProjectionElem;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.UnaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.Union;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.Var;
import org.gkec.server.graph.named.InGraph;

/**
 * The variables that every row of an expression binds. RDF4J's {@code getAssuredBindingNames} does
 * not see that BIND of a constant or of a bound variable cannot fail, and takes what VALUES leaves
 * UNDEF for bound. What was found is kept: of a plan whose operators, but for filters, stay in
 * place, the parts are looked at once.
 */
public final class SureNames {

  private final IdentityHashMap<TupleExpr, Set<String>> known = new IdentityHashMap<>();

  /** Those of an expression that is asked about once. */
  public static Set<String> of(TupleExpr expression) {
    return new SureNames().in(expression);
  }

  /** Those of an expression. */
  public Set<String> in(TupleExpr expression) {
    Set<String> names = known.get(expression);
    if (names == null) {
      names = find(expression);
      known.put(expression, names);
    }
    return names;
  }

  private Set<String> find(TupleExpr expression) {
    return switch (expression) {
      case Join join -> both(in(join.getLeftArg()), in(join.getRightArg()));
      case LeftJoin join -> in(join.getLeftArg());
      case Union union -> inEach(in(union.getLeftArg()), in(union.getRightArg()));
      case Difference minus -> in(minus.getLeftArg());
      case BindingSetAssignment values -> inEachRow(values);
      case Extension extension -> extended(extension);
      case Projection projection -> projected(projection);
      case Filter filter -> in(filter.getArg());
      case InGraph graph -> graph.named(in(graph.getArg()));
      case UnaryTupleOperator operator ->
          inEach(operator.getAssuredBindingNames(), in(operator.getArg()));
      default -> expression.getAssuredBindingNames();
    };
  }

  private static Set<String> inEachRow(BindingSetAssignment values) {
    var sure = new HashSet<>(values.getBindingNames());
    values.getBindingSets().forEach(row -> sure.removeIf(name -> !row.hasBinding(name)));
    return sure;
  }

  private Set<String> extended(Extension extension) {
    var sure = new HashSet<>(in(extension.getArg()));
    for (ExtensionElem each : extension.getElements()) {
      if (cannotFail(each.getExpr(), sure)) {
        sure.add(each.getName());
      }
    }
    return sure;
  }

  private static boolean cannotFail(ValueExpr expression, Set<String> sure) {
    return expression instanceof ValueConstant
        || (expression instanceof Var variable
            && (variable.hasValue() || sure.contains(variable.getName())));
  }

  private Set<String> projected(Projection projection) {
    Set<String> sure = in(projection.getArg());
    var names = new HashSet<String>();
    for (ProjectionElem each : projection.getProjectionElemList().getElements()) {
      if (sure.contains(each.getName())) {
        names.add(each.getProjectionAlias().orElse(each.getName()));
      }
    }
    return names;
  }

  private static Set<String> both(Set<String> left, Set<String> right) {
    var all = new HashSet<>(left);
    all.addAll(right);
    return all;
  }

  private static Set<String> inEach(Set<String> left, Set<String> right) {
    var common = new HashSet<>(left);
    common.retainAll(right);
    return common;
  }
}

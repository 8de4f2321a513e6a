package org.gkec.server.graph.join;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.ConvertingIteration;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.iterator.SPARQLMinusIteration;
import org.eclipse.rdf4j.query.impl.MapBindingSet;

/**
 * MINUS as SPARQL 1.1 defines it (18.5): by the rows of its two sides, whatever stands beside it.
 * RDF4J hands the values of a join partner to both sides, and so compares variables that MINUS does
 * not see. Here a side gets only values of variables that it binds in every row, which changes no
 * comparison - the right side only those that the left has as well - and of variables that neither
 * binds, which filters inside EXISTS may name; those are no part of a right row.
 */
public final class MinusStep implements QueryEvaluationStep {

  private final QueryEvaluationStep left;
  private final QueryEvaluationStep right;
  private final Predicate<String> handedLeft;
  private final Predicate<String> handedRight;
  private final Set<String> comparedRight;

  /** Takes away from the left what the right agrees with. */
  public MinusStep(Difference node, QueryEvaluationStep left, QueryEvaluationStep right) {
    this.left = left;
    this.right = right;
    Set<String> always = node.getLeftArg().getAssuredBindingNames();
    Set<String> alwaysRight = node.getRightArg().getAssuredBindingNames();
    Set<String> bound = new HashSet<>(node.getLeftArg().getBindingNames());
    bound.addAll(node.getRightArg().getBindingNames());
    this.comparedRight = node.getRightArg().getBindingNames();
    this.handedLeft = name -> always.contains(name) || !bound.contains(name);
    this.handedRight =
        name -> (always.contains(name) && alwaysRight.contains(name)) || !bound.contains(name);
  }

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    CloseableIteration<BindingSet> taken = right.evaluate(only(bindings, handedRight));
    var kept =
        new SPARQLMinusIteration(
            left.evaluate(only(bindings, handedLeft)),
            bindings.isEmpty() ? taken : compared(taken));
    return bindings.isEmpty() ? kept : new AgreeingRows(kept, bindings);
  }

  private CloseableIteration<BindingSet> compared(CloseableIteration<BindingSet> rows) {
    return new ConvertingIteration<>(rows) {
      @Override
      protected BindingSet convert(BindingSet row) {
        return only(row, comparedRight::contains);
      }
    };
  }

  private static BindingSet only(BindingSet bindings, Predicate<String> names) {
    var some = new MapBindingSet();
    for (Binding each : bindings) {
      if (names.test(each.getName())) {
        some.addBinding(each);
      }
    }
    return some;
  }
}

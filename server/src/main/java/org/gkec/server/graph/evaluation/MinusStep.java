package org.gkec.server.graph.evaluation;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.LookAheadIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.iterator.SPARQLMinusIteration;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.jspecify.annotations.Nullable;

/**
 * MINUS as SPARQL 1.1 defines it (18.5): by the rows of its two sides, whatever stands beside it.
 * RDF4J hands the values of a join partner to both sides, and so compares variables that MINUS does
 * not see. Here a side gets only values of variables that it binds in every row, which changes no
 * comparison; the right side only those that the left has as well.
 */
final class MinusStep implements QueryEvaluationStep {

  private final QueryEvaluationStep left;
  private final QueryEvaluationStep right;
  private final Set<String> handedLeft;
  private final Set<String> handedRight;

  private MinusStep(
      QueryEvaluationStep left,
      QueryEvaluationStep right,
      Set<String> handedLeft,
      Set<String> handedRight) {
    this.left = left;
    this.right = right;
    this.handedLeft = handedLeft;
    this.handedRight = handedRight;
  }

  static MinusStep of(Difference node, QueryEvaluationStep left, QueryEvaluationStep right) {
    Set<String> always = node.getLeftArg().getAssuredBindingNames();
    var both = new HashSet<>(always);
    both.retainAll(node.getRightArg().getAssuredBindingNames());
    return new MinusStep(left, right, always, both);
  }

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    var kept =
        new SPARQLMinusIteration(
            left.evaluate(only(bindings, handedLeft)), right.evaluate(only(bindings, handedRight)));
    return bindings.isEmpty() ? kept : new Joined(kept, bindings);
  }

  private static BindingSet only(BindingSet bindings, Set<String> names) {
    var some = new MapBindingSet();
    for (String name : names) {
      if (bindings.hasBinding(name)) {
        some.addBinding(name, bindings.getValue(name));
      }
    }
    return some;
  }

  /** The rows that agree with what was handed to MINUS, joined with it. */
  private static final class Joined extends LookAheadIteration<BindingSet> {

    private final CloseableIteration<BindingSet> rows;
    private final BindingSet bindings;

    Joined(CloseableIteration<BindingSet> rows, BindingSet bindings) {
      this.rows = rows;
      this.bindings = bindings;
    }

    @Override
    protected @Nullable BindingSet getNextElement() {
      while (rows.hasNext()) {
        BindingSet row = rows.next();
        if (row.isCompatible(bindings)) {
          var joined = new MapBindingSet();
          bindings.forEach(joined::addBinding);
          row.forEach(each -> {
            if (!joined.hasBinding(each.getName())) {
              joined.addBinding(each);
            }
          });
          return joined;
        }
      }
      return null;
    }

    @Override
    protected void handleClose() {
      rows.close();
    }
  }
}

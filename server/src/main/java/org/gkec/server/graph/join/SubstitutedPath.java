package org.gkec.server.graph.join;

import java.util.Objects;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.LookAheadIteration;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.jspecify.annotations.Nullable;

/**
 * A path of no step or more in EXISTS: a variable that has a value there is that term of the
 * pattern (18.6, substitute), and a term leads to itself whether it is in the graph or not (18.4).
 */
record SubstitutedPath(QueryEvaluationStep paths, Var from, Var to) implements QueryEvaluationStep {

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    Value start = value(from, bindings);
    Value end = value(to, bindings);
    Value term = start == null ? end : start;
    return term == null || (start != null && end != null && !start.equals(end))
        ? paths.evaluate(bindings)
        : new WithItself(term, bindings);
  }

  private static @Nullable Value value(Var variable, BindingSet bindings) {
    return variable.hasValue() ? variable.getValue() : bindings.getValue(variable.getName());
  }

  private final class WithItself extends LookAheadIteration<BindingSet> {

    private final Value term;
    private final BindingSet bindings;
    private final CloseableIteration<BindingSet> others;
    private boolean begun;

    WithItself(Value term, BindingSet bindings) {
      this.term = term;
      this.bindings = bindings;
      this.others = paths.evaluate(bindings);
    }

    @Override
    protected @Nullable BindingSet getNextElement() {
      if (!begun) {
        begun = true;
        return itself();
      }
      while (others.hasNext()) {
        BindingSet row = others.next();
        if (!Objects.equals(value(from, row), value(to, row))) {
          return row;
        }
      }
      return null;
    }

    private BindingSet itself() {
      var row = new MapBindingSet(bindings.size() + 2);
      bindings.forEach(row::addBinding);
      for (Var each : new Var[] {from, to}) {
        if (!each.hasValue() && !row.hasBinding(each.getName())) {
          row.addBinding(each.getName(), term);
        }
      }
      return row;
    }

    @Override
    protected void handleClose() {
      others.close();
    }
  }
}

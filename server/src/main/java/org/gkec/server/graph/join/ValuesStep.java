package org.gkec.server.graph.join;

import java.util.Iterator;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.LookAheadIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.jspecify.annotations.Nullable;

/** The rows of VALUES; UNDEF is no value, where RDF4J says that the variable is bound, to null. */
public record ValuesStep(BindingSetAssignment values) implements QueryEvaluationStep {

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    Iterator<BindingSet> rows = values.getBindingSets().iterator();
    return new LookAheadIteration<>() {
      @Override
      protected @Nullable BindingSet getNextElement() {
        while (rows.hasNext()) {
          BindingSet row = rows.next();
          if (row.isCompatible(bindings)) {
            return Partners.joined(bindings, row);
          }
        }
        return null;
      }

      @Override
      protected void handleClose() {}
    };
  }
}

package org.gkec.server.graph.join;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.CloseableIteratorIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;

/** The rows of VALUES; UNDEF is no value, where RDF4J says that the variable is bound, to null. */
public record ValuesStep(BindingSetAssignment values) implements QueryEvaluationStep {

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    return new AgreeingRows(
        new CloseableIteratorIteration<>(values.getBindingSets().iterator()), bindings);
  }
}

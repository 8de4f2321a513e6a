package org.gkec.server.graph.named;

import java.util.function.Supplier;
import org.eclipse.rdf4j.common.iteration.EmptyIteration;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;

/** A triple pattern in a graph: a literal names none, so that the pattern has no rows. */
public final class NamedTriples {

  private NamedTriples() {}

  /** The step of RDF4J, which would fail, where it may meet a literal. */
  public static QueryEvaluationStep of(
      StatementPattern pattern, Supplier<QueryEvaluationStep> triples) {
    Var graph = pattern.getContextVar();
    if (graph == null) {
      return triples.get();
    }
    if (graph.hasValue()) {
      return isName(graph.getValue()) ? triples.get() : bindings -> new EmptyIteration<>();
    }
    QueryEvaluationStep step = triples.get();
    return bindings -> {
      Value name = bindings.getValue(graph.getName());
      return name == null || isName(name) ? step.evaluate(bindings) : new EmptyIteration<>();
    };
  }

  private static boolean isName(Value value) {
    return value instanceof Resource;
  }
}

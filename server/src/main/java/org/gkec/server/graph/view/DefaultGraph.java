package org.gkec.server.graph.view;

import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.jspecify.annotations.Nullable;

/**
 * Which statements a query sees outside of GRAPH. Without a dataset: as union, those of all graphs,
 * but for the hidden one in which the service describes itself; strict, those of the unnamed graph.
 * With a dataset: those of its default graphs. Each triple once.
 */
public final class DefaultGraph {

  private final boolean union;
  private final Set<? extends Resource> hidden;
  private final SharedTriples shared;

  public DefaultGraph(boolean union, Set<? extends Resource> hidden, SharedTriples shared) {
    this.union = union;
    this.hidden = hidden;
    this.shared = shared;
  }

  public TripleSource of(@Nullable Dataset dataset, TripleSource store) {
    return new FilteredTriples(store, seen(dataset));
  }

  /** True if a query without a dataset sees the statement outside of GRAPH. */
  public boolean sees(Statement statement) {
    return seen(null).test(statement);
  }

  private Predicate<Statement> seen(@Nullable Dataset dataset) {
    if (dataset != null) {
      Set<? extends Resource> graphs = dataset.getDefaultGraphs();
      return statement -> shared.isFirst(statement, graphs::contains);
    }
    if (!union) {
      return statement -> statement.getContext() == null;
    }
    return statement ->
        (statement.getContext() == null || !hidden.contains(statement.getContext()))
            && shared.isFirst(statement, graph -> !hidden.contains(graph));
  }
}

package org.gkec.server.graph.evaluation;

import java.util.List;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Service;
import org.gkec.server.graph.meter.RunningQuery;

/** Answers SERVICE. */
public interface Services {

  /** How many rows are joined with a service at a time. */
  int batch();

  /** True if other parts of the query must bind variables before this can be called. */
  boolean needsInput(Service service);

  /**
   * The given rows joined with what the service says; all of it is at hand when this returns.
   *
   * @param rows at most {@link #batch} of them
   */
  CloseableIteration<BindingSet> rows(Service service, List<BindingSet> rows, RunningQuery query);
}

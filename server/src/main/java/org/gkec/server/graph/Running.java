package org.gkec.server.graph;

import java.util.Optional;
import java.util.function.Supplier;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.RunningQuery;

/** Which query each thread runs: RDF4J's evaluation has no other place to hand it through. */
final class Running {

  @SuppressWarnings("ThreadLocalUsage") // one for each store, which is one for each process
  private final ThreadLocal<RunningQuery> queries = new ThreadLocal<>();

  /** Does something as part of a query. */
  <T> T with(RunningQuery query, Supplier<T> work) {
    RunningQuery outer = queries.get();
    queries.set(query);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        queries.remove();
      } else {
        queries.set(outer);
      }
    }
  }

  RunningQuery current() {
    return Optional.ofNullable(queries.get()).orElseGet(() -> RunningQuery.own(Budget.OWN));
  }
}

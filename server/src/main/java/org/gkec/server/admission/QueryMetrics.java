package org.gkec.server.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.gkec.server.graph.meter.BudgetExceeded;
import org.gkec.server.graph.meter.QueryCancelled;
import org.gkec.server.graph.meter.RunningQuery;
import org.springframework.stereotype.Component;

/** Queries from outside by how they ended and how long they took; what those that run hold. */
@Component
class QueryMetrics {

  private final MeterRegistry registry;

  QueryMetrics(MeterRegistry registry, RunningQueries queries) {
    this.registry = registry;
    Gauge.builder("gkec.queries.here", queries, all -> all.all().size())
        .description("Queries from outside that run or wait")
        .register(registry);
    Gauge.builder("gkec.queries.held", queries, RunningQueries::held)
        .description("Memory that the queries from outside hold, estimated")
        .baseUnit("bytes")
        .register(registry);
  }

  /** Counts a query that was answered whole. */
  void whole(RunningQuery query) {
    count("whole", query);
  }

  /** Counts a query that ended in another way. */
  void ended(Exception fault, RunningQuery query) {
    count(
        switch (fault) {
          case BudgetExceeded exceeded -> "budget " + exceeded.budget();
          case QueryCancelled ignored -> "cancelled";
          case Overloaded ignored -> "overloaded";
          default -> "fault";
        },
        query);
  }

  private void count(String outcome, RunningQuery query) {
    Timer.builder("gkec.query")
        .description("Queries and updates from outside, from their arrival to their end")
        .tag("outcome", outcome)
        .register(registry)
        .record(query.age());
  }
}

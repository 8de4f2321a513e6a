package org.gkec.server.graph;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The revision of the graph; down while nothing can be written. Part of readiness. */
@Component
class StoreHealthIndicator implements HealthIndicator {

  private final KnowledgeGraph graph;

  StoreHealthIndicator(KnowledgeGraph graph) {
    this.graph = graph;
  }

  @Override
  public Health health() {
    return graph
        .closedForWriting()
        .map(why -> Health.down().withDetail("closedForWriting", why))
        .or(() -> graph.notKept().map(why -> Health.down().withDetail("notKept", why)))
        .orElseGet(Health::up)
        .withDetail("revision", graph.revision().number())
        .build();
  }
}

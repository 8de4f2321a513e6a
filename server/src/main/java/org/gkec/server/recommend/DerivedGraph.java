package org.gkec.server.recommend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.gkec.ontology.Gkec;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.GraphChanged;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.NamedGraph;
import org.gkec.server.graph.Revision;
import org.gkec.server.query.QueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the derived graph in step: after each write to another graph, the CONSTRUCT queries of the
 * group {@code derive} are run anew. Also at the start, if the process ended between the two.
 */
@Component
@ConditionalOnBooleanProperty(name = "gkec.derived", matchIfMissing = true)
class DerivedGraph implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DerivedGraph.class);

  private final KnowledgeGraph graph;
  private final QueryRunner queries;
  private volatile boolean running;

  DerivedGraph(KnowledgeGraph graph, QueryRunner queries) {
    this.graph = graph;
    this.queries = queries;
  }

  @EventListener
  void follow(GraphChanged change) {
    if (!Set.of(Gkec.DERIVED_GRAPH, Gkec.VOID_GRAPH).containsAll(change.graphs())) {
      rebuild();
    }
  }

  /** After the first fill and before the web server. */
  @Override
  public void start() {
    if (queries.rows("data/derived", Map.of()).isEmpty()) {
      rebuild();
    }
    running = true;
  }

  private void rebuild() {
    Revision from = graph.revision();
    long start = System.nanoTime();
    var derived = new LinkedHashModel();
    queries.catalogue().all().stream()
        .map(StoredQuery::name)
        .filter(name -> name.startsWith("derive/"))
        .forEach(name -> derived.addAll(queries.triples(name, Map.of())));
    graph.replace(List.of(NamedGraph.of(Gkec.DERIVED_GRAPH, derived)));
    LOG.info(
        "derived statements={} ms={} from={}",
        derived.size(),
        (System.nanoTime() - start) / 1_000_000,
        from.number());
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 1;
  }
}

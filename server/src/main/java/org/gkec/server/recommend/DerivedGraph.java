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
import org.gkec.server.query.QueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the derived graph in step: after each write to another graph, the CONSTRUCT queries of the
 * group {@code derive} are run anew.
 */
@Component
class DerivedGraph {

  private static final Logger LOG = LoggerFactory.getLogger(DerivedGraph.class);

  private final KnowledgeGraph graph;
  private final QueryRunner queries;

  DerivedGraph(KnowledgeGraph graph, QueryRunner queries) {
    this.graph = graph;
    this.queries = queries;
  }

  @EventListener
  void rebuild(GraphChanged change) {
    if (change.graphs().equals(Set.of(Gkec.DERIVED_GRAPH))) {
      return;
    }
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
        change.revision().number());
  }
}

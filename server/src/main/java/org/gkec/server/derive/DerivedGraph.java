package org.gkec.server.derive;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.gkec.ontology.Gkec;
import org.gkec.queries.StoredQuery;
import org.gkec.server.follow.Follower;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.write.GraphChanged;
import org.gkec.server.graph.write.NamedGraph;
import org.gkec.server.graph.write.OwnGraphs;
import org.gkec.server.query.QueryRunner;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The derived graphs: what the CONSTRUCT queries of the group {@code derive} give, and from that
 * the links between cities and between measures. Made anew after each write to another graph, and
 * at the start if they are missing.
 */
@Component
@ConditionalOnBooleanProperty(name = "gkec.derived", matchIfMissing = true)
public class DerivedGraph implements Follower {

  private static final Logger LOG = LoggerFactory.getLogger(DerivedGraph.class);

  private final KnowledgeGraph graph;
  private final QueryRunner queries;
  private final KnowledgeReader knowledge;

  public DerivedGraph(KnowledgeGraph graph, QueryRunner queries, KnowledgeReader knowledge) {
    this.graph = graph;
    this.queries = queries;
    this.knowledge = knowledge;
  }

  @Override
  public String name() {
    return "derived";
  }

  @Override
  public boolean concerns(GraphChanged change) {
    return !change.onlyIn(OwnGraphs.ALL);
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(200);
  }

  @Override
  public boolean start() {
    if (queries.rows("data/derived", Map.of()).isEmpty()) {
      rebuild();
    }
    return true;
  }

  @Override
  public void follow(List<GraphChanged> changes) {
    rebuild();
  }

  private void rebuild() {
    Revision from = graph.revision();
    if (queries.rows("recommend/profile", Map.of()).isEmpty()) {
      empty(from);
    } else {
      rebuild(from);
    }
  }

  /** Without a scoring profile, as in a graph that was cleared, there is nothing to derive. */
  private void empty(Revision from) {
    graph.replace(
        Stream.of(Gkec.DERIVED_GRAPH, Gkec.LINKS_GRAPH)
            .map(name -> NamedGraph.of(name, new LinkedHashModel(List.of(madeFrom(name, from)))))
            .toList());
    LOG.info("derived statements=0 from={}: the graph holds no scoring profile", from.number());
  }

  private static Statement madeFrom(IRI name, Revision from) {
    return Statements.statement(name, Gkec.FROM_REVISION, Values.literal(from.number()), null);
  }

  private void rebuild(Revision from) {
    long start = System.nanoTime();
    var derived = new LinkedHashModel();
    queries.catalogue().all().stream()
        .map(StoredQuery::name)
        .filter(name -> name.startsWith("derive/"))
        .forEach(name -> derived.addAll(queries.triples(name, Map.of())));
    derived.add(madeFrom(Gkec.DERIVED_GRAPH, from));
    graph.replace(List.of(NamedGraph.of(Gkec.DERIVED_GRAPH, derived)));
    long facts = millisSince(start);
    long links = replaceLinks(from);
    LOG.info(
        "derived statements={} ms={} of which facts={} from={}",
        derived.size() + links,
        millisSince(start),
        facts,
        from.number());
  }

  /** How many statements they are. */
  private long replaceLinks(Revision from) {
    Knowledge known = knowledge.now();
    var links = new AtomicLong();
    graph.replace(
        List.of(
            new NamedGraph(
                Gkec.LINKS_GRAPH,
                sink -> {
                  Consumer<Statement> counted = sink.andThen(link -> links.incrementAndGet());
                  counted.accept(madeFrom(Gkec.LINKS_GRAPH, from));
                  DerivedLinks.write(known, counted);
                })));
    return links.get();
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}

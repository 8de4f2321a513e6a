package org.gkec.server.sparql.description;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.gkec.ontology.Gkec;
import org.gkec.server.follow.Follower;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.write.GraphChanged;
import org.gkec.server.graph.write.NamedGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Keeps the description of the graphs in a graph of its own, made anew in the background soon after
 * each write; it says from which revision.
 */
@Component
@ConditionalOnBooleanProperty(name = "gkec.description", matchIfMissing = true)
class VoidGraph implements Follower {

  private static final Logger LOG = LoggerFactory.getLogger(VoidGraph.class);
  private final KnowledgeGraph graph;

  VoidGraph(KnowledgeGraph graph) {
    this.graph = graph;
  }

  @Override
  public String name() {
    return "void";
  }

  /** All but what it writes itself; the derived facts may come after the links. */
  @Override
  public boolean concerns(GraphChanged change) {
    return !change.onlyIn(Set.of(Gkec.VOID_GRAPH));
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(300);
  }

  @Override
  public boolean start() {
    return isCurrent();
  }

  @Override
  public void follow(List<GraphChanged> changes) {
    long start = System.nanoTime();
    Revision revision = graph.revision();
    Model description = VoidModel.of(DatasetCounts.of(graph), revision);
    graph.replace(List.of(NamedGraph.of(Gkec.VOID_GRAPH, description)));
    LOG.info(
        "described statements={} ms={} from={}",
        description.size(),
        (System.nanoTime() - start) / 1_000_000,
        revision.number());
  }

  /** True if it describes the last revision. */
  private boolean isCurrent() {
    var model = new LinkedHashModel();
    graph.read(reader -> reader.write(Gkec.VOID_GRAPH, new StatementCollector(model)));
    return model.contains(
        VoidTerms.DATASET, OWL.VERSIONINFO, literal("revision " + graph.revision().number()));
  }
}

package org.gkec.server.sparql.description;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.write.GraphChanged;
import org.gkec.server.graph.write.NamedGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the description of the graphs in a graph of its own, made anew in the background soon after
 * each write; it says from which revision.
 */
@Component
@ConditionalOnBooleanProperty(name = "gkec.description", matchIfMissing = true)
class VoidGraph implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(VoidGraph.class);
  private static final long PAUSE_MS = 300;

  private final KnowledgeGraph graph;
  private final AtomicBoolean planned = new AtomicBoolean();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("void").daemon(true).factory());
  private volatile boolean running;

  VoidGraph(KnowledgeGraph graph) {
    this.graph = graph;
  }

  @EventListener
  void follow(GraphChanged change) {
    // The links follow the derived facts; it is enough to describe both.
    if (running && !change.onlyIn(Set.of(Gkec.VOID_GRAPH, Gkec.DERIVED_GRAPH))) {
      plan();
    }
  }

  private void plan() {
    if (planned.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS, background)
          .execute(this::rebuild);
    }
  }

  private void rebuild() {
    planned.set(false);
    try {
      long start = System.nanoTime();
      Revision revision = graph.revision();
      Model description = VoidModel.of(DatasetCounts.of(graph), revision);
      graph.replace(List.of(NamedGraph.of(Gkec.VOID_GRAPH, description)));
      LOG.info(
          "described statements={} ms={} from={}",
          description.size(),
          (System.nanoTime() - start) / 1_000_000,
          revision.number());
    } catch (RuntimeException e) {
      LOG.error("the description could not be made", e);
    }
  }

  /** True if the last write was that of a description made from the state before it. */
  private boolean isCurrent() {
    var model = new LinkedHashModel();
    graph.read(reader -> reader.write(Gkec.VOID_GRAPH, new StatementCollector(model)));
    return model.contains(
        VoidTerms.DATASET, OWL.VERSIONINFO, literal("revision " + (graph.revision().number() - 1)));
  }

  @Override
  public void start() {
    running = true;
    if (!isCurrent()) {
      plan();
    }
  }

  @Override
  public void stop() {
    running = false;
    background.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the derived graph. */
  @Override
  public int getPhase() {
    return 2;
  }
}

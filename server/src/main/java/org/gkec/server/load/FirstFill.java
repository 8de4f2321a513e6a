package org.gkec.server.load;

import java.util.ArrayList;
import java.util.List;
import org.gkec.loaders.Dataset;
import org.gkec.loaders.LoadListener;
import org.gkec.loaders.LoadReport;
import org.gkec.loaders.Reject;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Ontology;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.write.NamedGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills a store that was never written with the ontology and the bundled data sets, in one
 * transaction, before the web server starts: nobody is ever answered from half a graph.
 */
@Component
class FirstFill implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FirstFill.class);

  private final KnowledgeGraph graph;
  private final boolean bundled;
  private volatile boolean running;

  FirstFill(KnowledgeGraph graph, LoadProperties properties) {
    this.graph = graph;
    this.bundled = properties.bundled();
  }

  @Override
  public void start() {
    if (bundled && graph.revision().number() == 0 && graph.isEmpty()) {
      fill();
    } else {
      LOG.info("store holds revision={}", graph.revision().number());
    }
    running = true;
  }

  private void fill() {
    long start = System.nanoTime();
    List<Dataset> datasets = Dataset.bundled();
    LOG.info("the store is empty: loading the ontology and {} data sets", datasets.size());
    var graphs = new ArrayList<NamedGraph>();
    graphs.add(NamedGraph.of(Gkec.ONTOLOGY_GRAPH, Ontology.content()));
    for (Dataset dataset : datasets) {
      graphs.add(
          new NamedGraph(
              dataset.graph(), sink -> tell(dataset, dataset.load(sink, rejectsOf(dataset)))));
    }
    graph.replace(graphs);
    LOG.info("loaded datasets={} ms={}", datasets.size(), (System.nanoTime() - start) / 1_000_000);
  }

  private static void tell(Dataset dataset, LoadReport report) {
    LOG.info(
        "loaded dataset={} records={} statements={} rejects={}",
        dataset.name(),
        report.records(),
        report.statements(),
        report.rejects());
  }

  private static LoadListener rejectsOf(Dataset dataset) {
    return new LoadListener() {
      @Override
      public void rejected(Reject reject) {
        LOG.warn("left out of {}: {}: {}", dataset.name(), reject.place(), reject.reason());
      }
    };
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Early: the web server has a phase near the greatest number. */
  @Override
  public int getPhase() {
    return 0;
  }
}

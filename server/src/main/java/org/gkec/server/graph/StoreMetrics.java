package org.gkec.server.graph;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.File;
import org.springframework.stereotype.Component;

/** How the graph and what keeps it are, as figures. */
@Component
class StoreMetrics implements MeterBinder {

  private final KnowledgeGraph graph;
  private final File folder;

  StoreMetrics(KnowledgeGraph graph, StoreProperties properties) {
    this.graph = graph;
    this.folder = properties.dataDir().toFile();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("gkec.revision", graph, known -> known.revision().number())
        .description("Writes of clients that the graph has seen")
        .register(registry);
    Gauge.builder("gkec.journal", graph, KnowledgeGraph::journalBytes)
        .description("Writes that are not yet in a snapshot")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("gkec.disk.left", folder, File::getUsableSpace)
        .description("Room for the data folder")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("gkec.writable", graph, known -> known.closedForWriting().isEmpty() ? 1 : 0)
        .description("1 as long as writes are taken")
        .register(registry);
  }
}

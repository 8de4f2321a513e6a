package org.gkec.server.graph;

import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.evaluation.MeteredStrategies;
import org.gkec.server.graph.evaluation.Services;
import org.gkec.server.graph.federation.FederationProperties;
import org.gkec.server.graph.federation.RemoteClient;
import org.gkec.server.graph.keep.DataFolder;
import org.gkec.server.graph.keep.Store;
import org.gkec.server.graph.view.DefaultGraph;
import org.gkec.server.graph.view.SharedTriples;
import org.gkec.server.graph.write.Documents;
import org.gkec.server.graph.write.Writing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses and opens the store. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  RemoteClient remoteClient(FederationProperties properties) {
    return new RemoteClient(properties);
  }

  @Bean(destroyMethod = "close")
  KnowledgeGraph knowledgeGraph(
      StoreProperties properties,
      Services services,
      Documents documents,
      ApplicationEventPublisher events) {
    DataFolder folder =
        DataFolder.open(
            properties.dataDir(),
            properties.repair() == StoreProperties.Repair.JOURNAL,
            Optional.ofNullable(properties.restore()));
    var running = new Running();
    var shared = new SharedTriples();
    var defaultGraph =
        new DefaultGraph(properties.unionDefaultGraph(), Set.of(Gkec.VOID_GRAPH), shared);
    var strategies = new MeteredStrategies(running::current, defaultGraph::of, services);
    Store store = store(properties.store(), folder, strategies);
    store.open();
    try (var connection = store.sail().getConnection()) {
      shared.readAll(connection);
    }
    var writing = new Writing(store, shared, properties.shapes(), documents, events::publishEvent);
    return new KnowledgeGraph(store, running, defaultGraph, writing);
  }

  private static Store store(
      StoreProperties.Kind kind, DataFolder folder, MeteredStrategies strategies) {
    return switch (kind) {
      case MEMORY -> {
        var sail = new MemoryStore();
        sail.setEvaluationStrategyFactory(strategies);
        yield Store.inMemory(sail, folder);
      }
      case LMDB -> Store.onDisk(lmdb(folder, strategies), folder);
    };
  }

  /** Need not be forced to disk: after an end without order it is made anew from the journal. */
  private static LmdbStore lmdb(DataFolder folder, MeteredStrategies strategies) {
    LmdbStoreConfig config = new LmdbStoreConfig("spoc,posc,ospc,cspo");
    config.setValueCacheSize(100_000);
    config.setValueIDCacheSize(100_000);
    var sail = new LmdbStore(folder.index().toFile(), config);
    sail.setEvaluationStrategyFactory(strategies);
    return sail;
  }
}

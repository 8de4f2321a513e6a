package org.gkec.server.graph;

import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses and opens the store. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean(destroyMethod = "close")
  KnowledgeGraph knowledgeGraph(StoreProperties properties, ApplicationEventPublisher events) {
    DataFolder folder = DataFolder.open(properties.dataDir());
    return KnowledgeGraph.open(store(properties.store(), folder), folder, events::publishEvent);
  }

  private static Store store(StoreProperties.Kind kind, DataFolder folder) {
    return switch (kind) {
      case MEMORY ->
          new Store.InMemory(
              new SailRepository(new MemoryStore()), new Snapshot(folder.resolve("graph.nq.gz")));
      case LMDB -> new Store.OnDisk(new SailRepository(lmdb(folder)));
    };
  }

  /** Without forceSync a committed write can be lost with the power. */
  private static LmdbStore lmdb(DataFolder folder) {
    LmdbStoreConfig config = new LmdbStoreConfig("spoc,posc,ospc,cspo").setForceSync(true);
    config.setValueCacheSize(100_000);
    config.setValueIDCacheSize(100_000);
    return new LmdbStore(folder.resolve("lmdb").toFile(), config);
  }
}

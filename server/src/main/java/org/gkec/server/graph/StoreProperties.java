package org.gkec.server.graph;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how the graph is kept.
 *
 * @param store {@code memory}: all in memory, a snapshot on disk after each write; {@code lmdb}: on
 *     disk, for graphs larger than memory
 * @param dataDir the folder that keeps the data, made if it is not there
 */
@ConfigurationProperties(prefix = "gkec")
record StoreProperties(@DefaultValue("memory") Kind store, @DefaultValue("data") Path dataDir) {

  enum Kind {
    MEMORY,
    LMDB
  }
}

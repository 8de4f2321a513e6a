package org.gkec.server.graph;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how the graph is kept.
 *
 * @param store {@code memory}: all in memory, a snapshot and a journal on disk; {@code lmdb}: on
 *     disk, for graphs larger than memory
 * @param dataDir the folder that keeps the data, made if it is not there
 * @param repair what of damaged data is given up at the start; {@code journal}: a damaged journal
 *     is put aside from the damage on
 * @param restore a backup with which an empty folder is filled
 * @param unionDefaultGraph whether a query that chooses no graphs sees all of them, or the unnamed
 *     graph alone
 * @param shapes whether what clients write is held to the shapes of the ontology
 */
@ConfigurationProperties(prefix = "gkec")
public record StoreProperties(
    @DefaultValue("memory") Kind store,
    @DefaultValue("data") Path dataDir,
    @DefaultValue("none") Repair repair,
    @Nullable Path restore,
    @DefaultValue("true") boolean unionDefaultGraph,
    @DefaultValue("true") boolean shapes) {

  /** What of damaged data is given up at the start. */
  public enum Repair {
    NONE,
    JOURNAL
  }

  /** The kinds of store. */
  public enum Kind {
    MEMORY,
    LMDB
  }
}

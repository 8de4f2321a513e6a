package org.gkec.loaders;

import java.net.URI;
import java.nio.file.Path;

/** Where data sets go: whole, or not at all. */
sealed interface Output permits NQuadsFile, GraphStore {

  /**
   * A graph store if {@code target} is an http or https URL, else a folder.
   *
   * @param token for the graph store; empty if it asks for none
   */
  static Output to(String target, String token) {
    return target.startsWith("http://") || target.startsWith("https://")
        ? GraphStore.at(URI.create(target), token)
        : new NQuadsFile(Path.of(target));
  }

  /** Loads a data set and replaces what was there under its name. */
  LoadReport store(Dataset dataset, LoadListener listener);
}

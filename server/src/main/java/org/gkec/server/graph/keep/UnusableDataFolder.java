package org.gkec.server.graph.keep;

import java.nio.file.Path;

/** A data folder that this program must not touch. */
public final class UnusableDataFolder extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusableDataFolder(Path folder, String why) {
    super("The data folder " + folder.toAbsolutePath() + " cannot be used: " + why + ".");
  }
}

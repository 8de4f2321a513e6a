package org.gkec.server.graph.keep;

import java.nio.file.Path;

/** A file of the data folder that is not as it was written. Nothing has been changed. */
public final class DamagedData extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String wayOn;

  DamagedData(Path file, String what, String wayOn) {
    super("The file " + file.toAbsolutePath() + " is damaged: " + what + ".");
    this.wayOn = wayOn;
  }

  /** What an operator can do. */
  String wayOn() {
    return wayOn;
  }
}

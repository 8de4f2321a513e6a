package org.gkec.loaders;

/** Thrown when a data set cannot be loaded at all; the message names the file and the fault. */
public final class InvalidDataset extends RuntimeException {

  /** {@code place} is a file or a line of it, {@code fault} what is wrong there. */
  public InvalidDataset(String place, String fault) {
    super(place + ": " + fault);
  }
}

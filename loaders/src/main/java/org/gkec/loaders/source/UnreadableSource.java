package org.gkec.loaders.source;

/** Thrown when a source is broken in a way that leaves no next record to go on with. */
public final class UnreadableSource extends RuntimeException {

  /** {@code place} is a file or a line of it, {@code fault} what is wrong there. */
  public UnreadableSource(String place, String fault) {
    super(place + ": " + fault);
  }
}

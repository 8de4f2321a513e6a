package org.gkec.server.graph.write;

/** A write that is not begun, because of an earlier one it is not known whether it is kept. */
public final class ClosedForWriting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClosedForWriting(String why) {
    super("the store is closed for writing until it is started again: " + why);
  }
}

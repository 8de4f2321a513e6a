package org.gkec.server.graph.keep;

import java.io.IOException;

/** A write that could not be kept on disk, for want of room or because it is read-only. */
public final class NotKept extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotKept(String what, IOException fault) {
    super(what + ": " + fault.getMessage(), fault);
  }
}

package org.gkec.server.graph.write;

/** An update that parses but cannot be carried out; nothing was changed. */
public final class RefusedUpdate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedUpdate(String message) {
    super(message);
  }

  RefusedUpdate(String message, Throwable cause) {
    super(message, cause);
  }
}

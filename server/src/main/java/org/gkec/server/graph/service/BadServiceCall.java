package org.gkec.server.graph.service;

/** A SERVICE of this server that is called with patterns it cannot answer. */
public final class BadServiceCall extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong and what is expected. */
  public BadServiceCall(String message) {
    super(message);
  }
}

package org.gkec.server.graph.federation;

import java.net.URI;

/** A server that was asked and did not answer as it should. */
public final class EndpointFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EndpointFailed(URI address, String why) {
    super("<%s> gave no answer: %s".formatted(address, why));
  }
}

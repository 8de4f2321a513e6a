package org.gkec.server.graph.federation;

import java.net.URI;

/** A server that this one may not ask. SILENT does not hide it. */
public final class EndpointRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EndpointRefused(URI address, String why) {
    super(
        "<%s> is not asked: %s; ask it from your side and federate with this server instead"
            .formatted(address, why));
  }
}

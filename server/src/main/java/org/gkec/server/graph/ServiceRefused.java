package org.gkec.server.graph;

/** A query that wants this server to ask another one, which it does for nobody yet. */
public final class ServiceRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServiceRefused(String service) {
    super(
        "SERVICE %s is refused: this server asks no other one; federate from your side instead"
            .formatted(service));
  }
}

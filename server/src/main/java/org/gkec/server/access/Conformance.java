package org.gkec.server.access;

import java.net.InetAddress;
import org.gkec.server.graph.KnowledgeGraph;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The profile {@code conformance} lets anybody write: it starts on a loopback address alone, and
 * with an empty store alone.
 */
@Component
@Profile("conformance")
final class Conformance {

  Conformance(ServerProperties server, KnowledgeGraph graph) {
    @Nullable InetAddress address = server.getAddress();
    if (address == null || !address.isLoopbackAddress()) {
      throw new IllegalStateException(
          "the profile conformance opens writes to everybody: server.address must be a loopback"
              + " address, got "
              + address);
    }
    if (!graph.isEmpty()) {
      throw new IllegalStateException(
          "the profile conformance needs an empty store: gkec.data-dir must be an empty folder");
    }
  }
}

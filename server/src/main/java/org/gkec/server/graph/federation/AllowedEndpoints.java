package org.gkec.server.graph.federation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides which addresses may be asked. */
final class AllowedEndpoints {

  /** Finds the addresses of a host. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final FederationProperties properties;
  private final Resolver resolver;

  AllowedEndpoints(FederationProperties properties, Resolver resolver) {
    this.properties = properties;
    this.resolver = resolver;
  }

  /**
   * The one address to connect to: the name is resolved here and nowhere else.
   *
   * @throws EndpointRefused if the URI may not be asked
   * @throws EndpointFailed if nobody knows the host, or nobody the scheme
   */
  InetAddress check(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!Set.of("http", "https").contains(scheme)) {
      if (Set.of("file", "jar", "ftp", "jrt", "data", "null").contains(scheme)) {
        throw new EndpointRefused(uri, "only http and https are, got " + scheme);
      }
      throw new EndpointFailed(uri, "no such scheme: " + scheme);
    }
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null) {
      throw new EndpointRefused(uri, "it must name a host, without user or password");
    }
    if (properties.allow().stream().noneMatch(allowed -> covers(allowed, uri))) {
      throw new EndpointRefused(uri, "it is not one of " + properties.allow());
    }
    InetAddress[] addresses = addresses(uri, host);
    if (!isPrivateAllowed(uri) && !List.of(addresses).stream().allMatch(PublicAddress::is)) {
      throw new EndpointRefused(uri, "its name leads to an address that is not public");
    }
    return addresses[0];
  }

  private InetAddress[] addresses(URI uri, String host) {
    try {
      return resolver.resolve(host);
    } catch (UnknownHostException e) {
      throw new EndpointFailed(uri, "unknown host");
    }
  }

  private boolean isPrivateAllowed(URI uri) {
    return properties.privateHosts().contains(uri.getHost())
        || properties.privateHosts().contains(uri.getHost() + ":" + uri.getPort());
  }

  /** Same scheme, host and port, and the same path or one below it. */
  private static boolean covers(URI allowed, URI asked) {
    String path = asked.normalize().getRawPath();
    String base = allowed.getRawPath();
    return allowed.getScheme().equalsIgnoreCase(asked.getScheme())
        && allowed.getHost().equalsIgnoreCase(asked.getHost())
        && port(allowed) == port(asked)
        && (path.equals(base) || path.startsWith(base.endsWith("/") ? base : base + "/"));
  }

  static int port(URI uri) {
    return uri.getPort() >= 0
        ? uri.getPort()
        : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }
}

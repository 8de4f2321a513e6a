package org.gkec.server.graph.federation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks other servers: only those that are allowed, at the address that was checked, without
 * following redirects, within time and size, a few requests for each host at a time.
 *
 * <p>The address is pinned by connecting to it by number, with the name in the Host header and in
 * TLS, where the certificate is checked against the name. Java lets a client set the Host header
 * only if {@code -Djdk.httpclient.allowRestrictedHeaders=host} is set before its first request; the
 * application does so.
 */
public final class RemoteClient {

  private static final String AGENT = "GKEC-Knowledge-Graph/0.1 (+https://w3id.org/gkec)";

  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final FederationProperties properties;
  private final AllowedEndpoints allowed;
  private final Supplier<SSLContext> tls;

  /** A client that resolves names as the machine does. */
  public RemoteClient(FederationProperties properties) {
    this(properties, InetAddress::getAllByName, RemoteClient::usualTls);
  }

  RemoteClient(
      FederationProperties properties,
      AllowedEndpoints.Resolver resolver,
      Supplier<SSLContext> tls) {
    this.properties = properties;
    this.allowed = new AllowedEndpoints(properties, resolver);
    this.tls = tls;
  }

  private static SSLContext usualTls() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer: its content type and its content. */
  public record RemoteAnswer(String contentType, InputStream body) {}

  /** What is sent: a form, or nothing for a GET. */
  record Message(String accept, @Nullable String form) {}

  /**
   * The document at an address.
   *
   * @throws EndpointRefused if the address may not be asked, or leads elsewhere
   * @throws EndpointFailed if it gives no answer within the time
   */
  public RemoteAnswer get(URI address, String accept, Duration time) {
    return exchange(address, new Message(accept, null), time);
  }

  /** The answer to a form. Fails like {@link #get}. */
  public RemoteAnswer post(URI address, String form, String accept, Duration time) {
    return exchange(address, new Message(accept, form), time);
  }

  private RemoteAnswer exchange(URI address, Message message, Duration time) {
    InetAddress pinned = allowed.check(address);
    long end = System.nanoTime() + time.toNanos();
    Host host =
        hosts.computeIfAbsent(address.getHost(), name -> new Host(name, properties, tls.get()));
    if (host.isPaused()) {
      throw new EndpointFailed(
          address,
          "it failed %d times and is left alone for a while".formatted(properties.failures()));
    }
    try {
      if (!host.places().tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new EndpointFailed(address, "too many requests to it are under way");
      }
      try {
        return send(host, request(address, pinned, message), address, end);
      } finally {
        host.places().release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EndpointFailed(address, "interrupted");
    }
  }

  private RemoteAnswer send(Host host, HttpRequest request, URI address, long end)
      throws InterruptedException {
    var body = new ByteArrayOutputStream();
    CompletableFuture<HttpResponse<Void>> exchange =
        host.client()
            .sendAsync(
                request,
                HttpResponse.BodyHandlers.ofByteArrayConsumer(
                    bytes -> bytes.ifPresent(chunk -> collect(chunk, body))));
    try {
      HttpResponse<Void> response =
          exchange.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      host.answered();
      int status = response.statusCode();
      if (status / 100 == 3) {
        throw new EndpointRefused(
            address,
            "it leads to " + response.headers().firstValue("Location").orElse("elsewhere"));
      }
      if (status != 200) {
        throw new EndpointFailed(address, "status " + status);
      }
      return new RemoteAnswer(
          response.headers().firstValue("Content-Type").orElse(""),
          new ByteArrayInputStream(body.toByteArray()));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      host.failed();
      throw new EndpointFailed(address, "not within the time that was left");
    } catch (ExecutionException e) {
      host.failed();
      throw new EndpointFailed(address, String.valueOf(e.getCause()));
    }
  }

  private void collect(byte[] chunk, ByteArrayOutputStream body) {
    if (body.size() + chunk.length > properties.answerLimit().toBytes()) {
      throw new IllegalStateException("the answer is larger than " + properties.answerLimit());
    }
    body.writeBytes(chunk);
  }

  private static HttpRequest request(URI address, InetAddress pinned, Message message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(numbered(address, pinned))
            .header("Host", address.getRawAuthority())
            .header("User-Agent", AGENT)
            .header("Accept", message.accept());
    return message.form() == null
        ? request.GET().build()
        : request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(message.form()))
            .build();
  }

  /** The same URI with the address in place of the name. */
  private static URI numbered(URI address, InetAddress pinned) {
    try {
      String port = address.getPort() < 0 ? "" : ":" + address.getPort();
      String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
      String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      return new URI(
          address.getScheme() + "://" + PublicAddress.literal(pinned) + port + path + query);
    } catch (URISyntaxException | UnknownHostException e) {
      throw new EndpointFailed(address, "its address cannot be written");
    }
  }
}

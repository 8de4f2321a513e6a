package org.gkec.server.graph.federation;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** One other server: its client, how many requests it gets at a time, and how it fared lately. */
final class Host {

  private final HttpClient client;
  private final Semaphore places;
  private final int mostFailures;
  private final Duration pause;
  private int failures;
  private long failedAt;

  Host(String name, FederationProperties properties, SSLContext tlsOfItsOwn) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(properties.connectTimeout())
            // Sessions that were begun under another name are not to be resumed.
            .sslContext(tlsOfItsOwn);
    // We connect to an address; the certificate must still be that of the name.
    var tls = new SSLParameters();
    if (!name.contains(":") && !Character.isDigit(name.charAt(name.length() - 1))) {
      tls.setServerNames(List.of(new SNIHostName(name)));
    }
    this.client = builder.sslParameters(tls).build();
    this.places = new Semaphore(properties.perHost(), true);
    this.mostFailures = properties.failures();
    this.pause = properties.pause();
  }

  HttpClient client() {
    return client;
  }

  Semaphore places() {
    return places;
  }

  /** True while the host is left alone after too many failures in a row. */
  synchronized boolean isPaused() {
    return failures >= mostFailures && System.nanoTime() - failedAt < pause.toNanos();
  }

  synchronized void answered() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    failedAt = System.nanoTime();
  }
}

package org.gkec.server.graph.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Asks servers on the loopback address, which is allowed here by name alone. */
class FederationTest {

  private static final Duration TIME = Duration.ofSeconds(2);
  private static final String ROW =
      "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"uri\",\"value\":\"urn:a\"}}]}}";

  private HttpServer server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    port = server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void rows_are_read_and_the_name_is_in_the_host_header() {
    var host = new StringBuilder();
    server.createContext(
        "/",
        exchange -> {
          host.append(exchange.getRequestHeaders().getFirst("Host"));
          send(exchange, 200, "application/sparql-results+json", ROW);
        });

    var rows = new RemoteSparql(client()).rows(uri("/sparql"), "SELECT * {}", TIME);

    assertThat(rows).hasSize(1);
    assertThat(host).hasToString("allowed.example:" + port);
  }

  @Test
  void results_with_a_dtd_are_refused() throws IOException {
    Path secret = Files.writeString(Files.createTempFile("secret", ".txt"), "of this machine");
    String xml =
        "<!DOCTYPE sparql [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri())
            + "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"x\"/></head>"
            + "<results><result><binding name=\"x\"><literal>&x;</literal></binding></result></results></sparql>";
    server.createContext(
        "/", exchange -> send(exchange, 200, "application/sparql-results+xml", xml));

    assertThatThrownBy(() -> new RemoteSparql(client()).rows(uri("/"), "SELECT * {}", TIME))
        .isInstanceOf(EndpointFailed.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void results_in_xml_are_read() {
    String xml =
        "<?xml version=\"1.0\"?><sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"x\"/>"
            + "</head><results><result><binding name=\"x\"><uri>urn:a</uri></binding></result></results></sparql>";
    server.createContext(
        "/", exchange -> send(exchange, 200, "application/sparql-results+xml", xml));

    assertThat(new RemoteSparql(client()).rows(uri("/"), "SELECT * {}", TIME)).hasSize(1);
  }

  @Test
  void an_answer_that_is_no_result_is_a_failure() {
    server.createContext("/", exchange -> send(exchange, 200, "text/html", "<html>"));

    assertThatThrownBy(() -> new RemoteSparql(client()).rows(uri("/"), "SELECT * {}", TIME))
        .isInstanceOf(EndpointFailed.class)
        .hasMessageContaining("text/html");
  }

  @Test
  void a_redirect_is_refused_and_not_followed() {
    var asked = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
          send(exchange, 302, "text/plain", "");
        });

    assertThatThrownBy(() -> client().get(uri("/"), "text/turtle", TIME))
        .isInstanceOf(EndpointRefused.class)
        .hasMessageContaining("169.254.169.254");
    assertThat(asked).hasValue(1);
  }

  @Test
  void an_answer_that_is_too_large_is_a_failure() {
    server.createContext("/", exchange -> send(exchange, 200, "text/turtle", "#".repeat(20_000)));

    assertThatThrownBy(() -> client().get(uri("/"), "text/turtle", TIME))
        .isInstanceOf(EndpointFailed.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void an_answer_that_drips_ends_in_time() {
    server.createContext("/", FederationTest::drip);
    long start = System.nanoTime();

    assertThatThrownBy(() -> client().get(uri("/"), "text/turtle", Duration.ofMillis(700)))
        .isInstanceOf(EndpointFailed.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1700));
  }

  @Test
  void a_host_that_keeps_failing_is_left_alone_for_a_while() throws InterruptedException {
    var asked = new AtomicInteger();
    var broken = new AtomicBoolean(true);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          if (broken.get()) {
            exchange.close();
          } else {
            send(exchange, 200, "text/turtle", "");
          }
        });
    RemoteClient client = client();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> client.get(uri("/"), "text/turtle", TIME))
          .isInstanceOf(EndpointFailed.class);
    }
    int before = asked.get();

    assertThatThrownBy(() -> client.get(uri("/"), "text/turtle", TIME))
        .hasMessageContaining("left alone");
    assertThat(asked).hasValue(before);
    broken.set(false);

    await()
        .ignoreExceptionsInstanceOf(EndpointFailed.class)
        .untilAsserted(() ->
            assertThat(client.get(uri("/"), "text/turtle", TIME).contentType())
                .isEqualTo("text/turtle"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://private.example/",
        "http://mixed.example/",
        "http://metadata.example/",
        "http://mapped.example/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://allowed.example:1/",
        "http://allowed.example.evil.example/",
        "http://user@public.example/",
        "https://other.example/",
        "file:///etc/passwd",
        "jar:file:/x!/y",
        "ftp://public.example/"
      })
  void what_may_not_be_asked_is_refused(String address) {
    assertThatThrownBy(() -> client().get(URI.create(address), "text/turtle", TIME))
        .isInstanceOf(EndpointRefused.class)
        .hasMessageContaining("is not asked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:x", "gopher://x/", "http://unknown.example/", "http://0x7f000001/"})
  void what_cannot_be_asked_is_a_failure(String address) {
    assertThatThrownBy(() -> client().get(URI.create(address), "text/turtle", TIME))
        .isInstanceOf(EndpointFailed.class);
  }

  /** The connection goes to a number; the certificate is checked against the name all the same. */
  @Test
  void a_certificate_must_be_that_of_the_name(@TempDir Path folder) throws Exception {
    KeyStore keys = keys(folder, "allowed.example");
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(tls(keys)));
    secure.createContext("/", exchange -> send(exchange, 200, "text/turtle", ""));
    secure.start();
    int securePort = secure.getAddress().getPort();
    try {
      var client =
          new RemoteClient(properties(securePort), FederationTest::resolve, () -> tls(keys));

      assertThat(
              client
                  .get(
                      URI.create("https://allowed.example:" + securePort + "/"),
                      "text/turtle",
                      TIME)
                  .contentType())
          .isEqualTo("text/turtle");
      assertThatThrownBy(() ->
              client.get(
                  URI.create("https://loopback.example:" + securePort + "/"), "text/turtle", TIME))
          .isInstanceOf(EndpointFailed.class);
    } finally {
      secure.stop(0);
    }
  }

  private RemoteClient client() {
    return new RemoteClient(properties(port), FederationTest::resolve, FederationTest::plain);
  }

  private static FederationProperties properties(int port) {
    return new FederationProperties(
        List.of(
            URI.create("http://allowed.example:" + port + "/"),
            URI.create("https://allowed.example:" + port + "/"),
            URI.create("https://loopback.example:" + port + "/"),
            URI.create("http://127.0.0.1:1/"),
            URI.create("http://localhost:1/"),
            URI.create("http://private.example/"),
            URI.create("http://mixed.example/"),
            URI.create("http://metadata.example/"),
            URI.create("http://mapped.example/"),
            URI.create("http://unknown.example/"),
            URI.create("http://public.example/"),
            URI.create("http://2130706433/"),
            URI.create("http://0x7f000001/"),
            URI.create("http://[::1]/"),
            URI.create("http://[::ffff:127.0.0.1]/")),
        Set.of("allowed.example", "loopback.example"),
        2,
        DataSize.ofKilobytes(10),
        Duration.ofSeconds(1),
        50,
        2,
        Duration.ofMillis(500));
  }

  private static InetAddress[] resolve(String host) throws UnknownHostException {
    return switch (host) {
      case "allowed.example", "loopback.example" -> addresses("127.0.0.1");
      case "private.example" -> addresses("10.1.2.3");
      case "mixed.example" -> addresses("93.184.216.34", "192.168.0.1");
      case "metadata.example" -> addresses("169.254.169.254");
      case "mapped.example" -> addresses("64:ff9b::7f00:1");
      case "public.example" -> addresses("93.184.216.34");
      case "unknown.example" -> throw new UnknownHostException(host);
      default -> InetAddress.getAllByName(host);
    };
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    var addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getAllByName(literals[i])[0];
    }
    return addresses;
  }

  private static SSLContext plain() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://allowed.example:" + port + path);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", type);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      for (int i = 0; i < 50; i++) {
        out.write('#');
        out.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static KeyStore keys(Path folder, String name) throws Exception {
    Path store = folder.resolve("keys.p12");
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "x",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                "secret",
                "-keystore",
                store.toString())
            .start()
            .waitFor();
    assertThat(exit).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "secret".toCharArray());
    }
    return keys;
  }

  private static SSLContext tls(KeyStore keys) {
    try {
      return trusting(keys);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException {
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "secret".toCharArray());
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), new SecureRandom());
    return context;
  }
}

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service in a process of its own, on a free port of the loopback address. */
final class Service {

  /** An empty store that nothing is derived from, and anybody may write. */
  static final List<String> BARE =
      List.of(
          "--gkec.load.bundled=false",
          "--gkec.derived=false",
          "--gkec.description=false",
          "--gkec.access.open=true");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final Process process;
  final int port;
  private final Path log;

  private Service(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /** Starts a jar on a data folder. */
  static Service start(Path jar, String store, Path data, List<String> java, List<String> settings)
      throws IOException {
    int port = freePort();
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(java);
    command.addAll(
        List.of(
            "-jar", jar.toString(),
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--gkec.data-dir=" + data,
            "--gkec.store=" + store,
            "--gkec.access.rate=0"));
    command.addAll(settings);
    Path log = Files.createTempFile("service", ".log"); // never on the disk under trial
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new Service(process, port, log);
  }

  /** Waits until it answers; false if it ended instead, or took longer than 90 s. */
  boolean ready() throws InterruptedException {
    for (long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        System.nanoTime() < end && process.isAlive();
        Thread.sleep(50)) {
      try {
        if (send("GET", "/actuator/health/readiness", "", "text/plain").statusCode() == 200) {
          return true;
        }
      } catch (IOException notYet) {
        // asked again
      }
    }
    return false;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Ends it in order. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  String log() throws IOException {
    return Files.readString(log, StandardCharsets.ISO_8859_1);
  }

  HttpResponse<String> send(
      String method, String path, String body, String type, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", type)
            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  int update(String update) throws IOException, InterruptedException {
    return send("POST", "/sparql", update, "application/sparql-update").statusCode();
  }

  /** The rows of a SELECT as lines of CSV. */
  List<String> rows(String query) throws IOException, InterruptedException {
    String path = "/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return send("GET", path, "", "text/plain").body().lines().skip(1).map(String::strip).toList();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

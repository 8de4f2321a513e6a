import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 220 bodies that come at a byte a second, then 220 readers who take a byte a second, from as many
 * addresses as it takes to hold that many connections, while somebody else asks for a page five
 * times a second.
 *
 * <p>Usage: {@code java Slow.java <jar> memory|lmdb}. Prints Markdown.
 */
public class Slow {

  private static final int CALLERS = 220;
  private static final int OF_ONE_ADDRESS = 55;
  private static final int SECONDS = 90;

  private static final String[] BODIES = {
    "POST /sparql HTTP/1.1\r\nContent-Type: application/sparql-query",
    "POST /sparql HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
    "POST /recommendations HTTP/1.1\r\nContent-Type: application/json",
    "PUT /graphs?graph=urn:x HTTP/1.1\r\nContent-Type: text/turtle",
  };

  private final Service service;
  private volatile boolean ended;

  Slow(Service service) {
    this.service = service;
  }

  /** What one of the slow does. */
  interface Caller {
    void call(int number) throws IOException, InterruptedException;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("slow");
    Service service =
        Service.start(
            Path.of(arguments[0]), arguments[1], folder.resolve("data"), List.of("-Xmx1500m"), List.of());
    if (!service.ready()) {
      throw new IllegalStateException(service.log());
    }
    System.out.println("| " + arguments[1] + " | page p50 | p95 | longest | refused | slow ones saw the end after, median | longest |");
    System.out.println("|---|---|---|---|---|---|---|");
    new Slow(service).trial("nobody", number -> {});
    var trial = new Slow(service);
    trial.trial("220 bodies", trial::body);
    trial = new Slow(service);
    trial.trial("220 readers", trial::reader);
    service.kill();
    System.exit(0);
  }

  private void trial(String who, Caller caller) throws Exception {
    List<Double> lasted = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < CALLERS; i++) {
      int number = i;
      Thread.ofPlatform().daemon().start(() -> {
        long since = System.nanoTime();
        try {
          caller.call(number);
        } catch (IOException | InterruptedException end) {
          // cut off
        }
        lasted.add((System.nanoTime() - since) / 1e9);
      });
    }
    var pages = new ArrayList<Double>();
    var refused = new AtomicInteger();
    for (long end = System.nanoTime() + SECONDS * 1_000_000_000L; System.nanoTime() < end; Thread.sleep(200)) {
      long since = System.nanoTime();
      if (service.send("GET", "/cities?lang=en", "", "text/plain", "Accept", "text/html").statusCode() != 200) {
        refused.incrementAndGet();
      }
      pages.add((System.nanoTime() - since) / 1e6);
    }
    ended = true;
    Collections.sort(pages);
    var times = new ArrayList<>(lasted);
    Collections.sort(times);
    System.out.printf(
        "| %s | %.0f ms | %.0f ms | %.0f ms | %d | %.0f s | %.0f s, %d of %d |%n",
        who, at(pages, 0.5), at(pages, 0.95), at(pages, 1), refused.get(), at(times, 0.5), at(times, 1), times.size(), CALLERS);
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
  }

  private void body(int number) throws IOException, InterruptedException {
    try (var socket = connected(number)) {
      send(socket, BODIES[number % BODIES.length] + "\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
      while (!ended) {
        Thread.sleep(1000);
        send(socket, "x");
        if (socket.getInputStream().available() > 0) {
          return; // answered
        }
      }
    }
  }

  private void reader(int number) throws IOException, InterruptedException {
    try (var socket = connected(number)) {
      send(socket, "GET /graphs HTTP/1.1\r\nHost: x\r\nAccept: application/n-quads\r\n\r\n");
      while (!ended) {
        Thread.sleep(1000);
        if (socket.getInputStream().read() < 0) {
          return;
        }
        if (number % 2 == 0) {
          socket.getInputStream().skip(500); // never idle, and still too slow
        }
      }
    }
  }

  private Socket connected(int number) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(2048);
    socket.bind(new InetSocketAddress("127.0.1." + (1 + number / OF_ONE_ADDRESS), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", service.port));
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}

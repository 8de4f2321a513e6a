import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Readers, writers and an abuser for an hour; once a minute they pause until no query runs and what
 * follows writes is done, and what the heap holds after a full collection is written down. Writers replace what they wrote, so that
 * the graph does not grow.
 *
 * <p>Usage: {@code java Hour.java <jar> memory|lmdb <minutes> <folder of hostile queries>}. Prints
 * Markdown; the picture goes to {@code hour-<store>.svg}.
 */
public class Hour {

  private static final List<String> PAGES =
      List.of(
          "/", "/cities", "/doc/id/city/lahti-fi", "/practices", "/measures", "/recommendations?city=turku-fi",
          "/recommendations?city=lahti-fi", "/peers?city=tampere-fi", "/funding", "/search?q=heat", "/data",
          "/queries/data/counts?format=csv", "/doc/id/city/espoo-fi", "/status");

  private static final List<String> QUERIES =
      List.of(
          "SELECT * { <https://w3id.org/gkec/id/city/lahti-fi> ?p ?o }",
          "SELECT ?c (COUNT(*) AS ?n) { ?s a ?c } GROUP BY ?c ORDER BY DESC(?n)",
          "SELECT ?s ?l { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?l FILTER(CONTAINS(LCASE(?l), \"heat\")) } LIMIT 50",
          "CONSTRUCT { ?s ?p ?o } { ?s a <https://w3id.org/gkec/def#City> ; ?p ?o } LIMIT 5000",
          "SELECT ?s { ?s ?p ?o } ORDER BY ?o LIMIT 10");

  private final Service service;
  private final List<String> hostile;
  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final List<Integer> live = new ArrayList<>();
  private volatile boolean paused;
  private volatile boolean ended;

  Hour(Service service, List<String> hostile) {
    this.service = service;
    this.hostile = hostile;
  }

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    String store = arguments[1];
    int minutes = Integer.parseInt(arguments[2]);
    var hostile = new ArrayList<String>();
    try (var files = Files.list(Path.of(arguments[3]))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".rq")).sorted().toList()) {
        hostile.add(Hostile.expanded(Files.readString(file)));
      }
    }
    Path folder = Files.createTempDirectory("hour");
    Service service =
        Service.start(
            jar, store, folder.resolve("data"), List.of("-Xmx1500m"),
            List.of("--gkec.sparql.time-limit=5s", "--gkec.access.open=true", "--gkec.access.at-once=0"));
    if (!service.ready()) {
      throw new IllegalStateException(service.log());
    }
    var hour = new Hour(service, hostile);
    hour.run(minutes);
    service.kill();
    hour.tell(store);
    Files.writeString(Path.of("hour-" + store + ".svg"), hour.picture(store));
    System.exit(0);
  }

  private void run(int minutes) throws Exception {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      int seed = i;
      threads.add(Thread.startVirtualThread(() -> repeat("reader", seed, this::read)));
    }
    for (int i = 0; i < 2; i++) {
      int writer = i;
      threads.add(Thread.startVirtualThread(() -> repeat("writer", 100 + writer, own -> write(own, writer))));
    }
    threads.add(Thread.startVirtualThread(() -> repeat("abuser", 200, this::abuse)));
    for (int minute = 0; minute < minutes; minute++) {
      Thread.sleep(Duration.ofSeconds(57));
      paused = true;
      Thread.sleep(Duration.ofSeconds(8));
      settle();
      live.add(afterCollection());
      paused = false;
    }
    ended = true;
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(30));
    }
  }

  /** Waits until no query runs and what follows writes is done; what they hold is no leak. */
  private void settle() throws Exception {
    for (int i = 0; i < 600; i++) {
      String status = service.send("GET", "/status", "", "text/plain", "Accept", "application/json").body();
      String running = service.send("GET", "/sparql/queries", "", "text/plain", "Accept", "application/json").body();
      if (!status.contains("\"working\":true") && !running.contains("\"id\"")) {
        return;
      }
      Thread.sleep(100);
    }
    answers.computeIfAbsent("minute not settled", any -> new LongAdder()).increment();
  }

  private interface Turn {
    String take(Random own) throws IOException, InterruptedException;
  }

  private void repeat(String who, long seed, Turn turn) {
    var own = new Random(seed);
    while (!ended) {
      try {
        if (!paused) {
          answers.computeIfAbsent(who + " " + turn.take(own), any -> new LongAdder()).increment();
        }
        Thread.sleep(20);
      } catch (IOException cut) {
        answers.computeIfAbsent(who + " cut off", any -> new LongAdder()).increment();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private String read(Random own) throws IOException, InterruptedException {
    if (own.nextBoolean()) {
      String page = PAGES.get(own.nextInt(PAGES.size()));
      String accept = own.nextBoolean() ? "text/html" : "application/json, text/csv;q=0.5, text/turtle;q=0.4, */*;q=0.1";
      return String.valueOf(service.send("GET", page, "", "text/plain", "Accept", accept).statusCode());
    }
    return query(QUERIES.get(own.nextInt(QUERIES.size())));
  }

  /** A small update, a graph of 3,000 triples replaced, or a backup. */
  private String write(Random own, int writer) throws IOException, InterruptedException {
    int kind = own.nextInt(100);
    Thread.sleep(500);
    if (kind == 0) {
      return "backup " + service.send("GET", "/backup", "", "text/plain").statusCode();
    }
    if (kind < 8) {
      var turtle = new StringBuilder();
      int number = own.nextInt();
      for (int i = 0; i < 3000; i++) {
        turtle.append("<urn:l:").append(i).append("> <urn:n> ").append(number).append(" .\n");
      }
      String path = "/graphs?graph=urn:large:" + writer;
      return String.valueOf(service.send("PUT", path, turtle.toString(), "text/turtle").statusCode());
    }
    return String.valueOf(
        service.update(
            "DELETE { GRAPH <urn:w:%1$d> { ?s ?p ?o } } INSERT { GRAPH <urn:w:%1$d> { <urn:s> <urn:p> %2$d, %3$d } } WHERE { OPTIONAL { GRAPH <urn:w:%1$d> { ?s ?p ?o } } }"
                .formatted(writer, own.nextInt(), own.nextInt())));
  }

  private String abuse(Random own) throws IOException, InterruptedException {
    return query(hostile.get(own.nextInt(hostile.size())));
  }

  private String query(String text) throws IOException, InterruptedException {
    return String.valueOf(service.send("POST", "/sparql", text, "application/sparql-query").statusCode());
  }

  /** Megabytes of objects that are alive. */
  private int afterCollection() throws IOException, InterruptedException {
    jcmd("GC.run");
    var used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("no figure of the heap");
    }
    return Integer.parseInt(used.group(1)) / 1024;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/jcmd", String.valueOf(service.process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said;
  }

  private void tell(String store) throws IOException {
    List<Integer> half = live.subList(live.size() / 2, live.size());
    int low = Collections.min(half);
    int high = Collections.max(half);
    double mean = half.stream().mapToInt(Integer::intValue).average().orElseThrow();
    System.out.printf("Store %s, %d minutes, -Xmx1500m. Alive after each minute, MB: %s%n%n", store, live.size(), live);
    System.out.printf(
        "Second half: %d to %d MB, mean %.0f, spread %.1f %% of the mean.%n%n", low, high, mean, 100 * (high - low) / mean);
    System.out.println("| answers | number |\n|---|---|");
    new TreeMap<>(answers).forEach((what, number) -> System.out.printf("| %s | %d |%n", what, number.sum()));
    var errors = new AtomicInteger();
    service.log().lines().filter(line -> line.contains("OutOfMemoryError")).forEach(line -> errors.incrementAndGet());
    System.out.printf("%nOutOfMemoryErrors in the log: %d%n", errors.get());
  }

  private String picture(String store) {
    int top = Collections.max(live) * 5 / 4;
    var points = new StringBuilder();
    for (int i = 0; i < live.size(); i++) {
      points.append("%.1f,%.1f ".formatted(50 + 540.0 * i / Math.max(1, live.size() - 1), 220 - 200.0 * live.get(i) / top));
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 260" font-family="sans-serif" font-size="12">
        <title>Live heap after each minute of mixed load, %s store</title>
        <path d="M50 20V220H590" fill="none" stroke="#555"/>
        <text x="44" y="24" text-anchor="end">%d</text><text x="44" y="224" text-anchor="end">0</text>
        <text x="50" y="240">0</text><text x="590" y="240" text-anchor="end">%d minutes</text><text x="60" y="16">MB</text>
        <polyline points="%s" fill="none" stroke="#0b6" stroke-width="2"/>
        </svg>
        """
        .formatted(store, top, live.size(), points.toString().strip());
  }
}

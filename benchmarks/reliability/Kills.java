import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Kills the service at random moments of writes, starts, snapshots and backups, and looks after each start
 * whether all that was acknowledged is there, nothing half, and the revision has not fallen.
 *
 * <p>Usage: {@code java Kills.java <jar> memory|lmdb <kills> [seed]}. Prints Markdown.
 */
public class Kills {

  /** Triples of a large write. */
  private static final int LARGE = 3000;

  /** Compiled quickly: no process lives long. */
  private static final String LIGHT = "-XX:TieredStopAtLevel=1";

  private final Path jar;
  private final String store;
  private final Random random;
  private final Path folder;

  private final Set<Integer> small = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Integer> large = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger largeWrites = new AtomicInteger();
  private final AtomicLong revision = new AtomicLong();
  private final Map<String, Integer> faults = new HashMap<>();
  private final Map<String, Integer> moments = new HashMap<>();

  Kills(Path jar, String store, long seed) throws IOException {
    this.jar = jar;
    this.store = store;
    this.random = new Random(seed);
    this.folder = Files.createTempDirectory("kills");
  }

  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[2]);
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime();
    var trial = new Kills(Path.of(arguments[0]), arguments[1], seed);
    for (int i = 0; i < kills; i++) {
      trial.round();
    }
    trial.check();
    trial.tell(kills, seed);
    System.exit(trial.faults.isEmpty() ? 0 : 1);
  }

  private void tell(int kills, long seed) {
    System.out.printf("| store | kills | small writes acknowledged | large | moments | seed | faults |%n|---|---|---|---|---|---|---|%n");
    System.out.printf(
        "| %s | %d | %d | %d | %s | %d | %s |%n",
        store, kills, small.size(), largeWrites.get(), moments, seed,
        faults.isEmpty() ? "none" : faults.toString());
  }

  /** Starts, checks, writes for a while, kills. */
  private void round() throws Exception {
    boolean inStart = random.nextInt(5) == 0;
    boolean widened = random.nextInt(3) == 0;
    Service service = start(widened);
    if (inStart) {
      moments.merge("start", 1, Integer::sum);
      Thread.sleep(500 + random.nextInt(4000));
      service.kill();
      return;
    }
    if (!ready(service)) {
      return;
    }
    verify(service);
    moments.merge(widened ? "writes, widened" : "writes", 1, Integer::sum);
    var writers = new ArrayList<Thread>();
    for (int i = 0; i < 3; i++) {
      int writer = i;
      long mine = random.nextLong();
      writers.add(Thread.startVirtualThread(() -> write(service, writer, new Random(mine))));
    }
    Thread.sleep(20 + random.nextInt(1500));
    service.kill();
    for (Thread writer : writers) {
      writer.join();
    }
  }

  /** Once more without a kill. */
  private void check() throws Exception {
    Service service = start(false);
    if (ready(service)) {
      verify(service);
    }
    service.kill();
  }

  private Service start(boolean widened) throws IOException {
    return Service.start(
        jar,
        store,
        folder.resolve("data"),
        widened ? List.of("-Xmx700m", LIGHT, "-Dgkec.keep.linger=40") : List.of("-Xmx700m", LIGHT),
        Service.BARE);
  }

  private boolean ready(Service service) throws Exception {
    boolean ready = service.ready();
    if (!ready) {
      fault("the start was refused: " + service.log().lines().filter(line -> !line.isBlank()).limit(12).toList());
      service.kill();
    }
    return ready;
  }

  private void write(Service service, int writer, Random own) {
    try {
      while (true) {
        switch (own.nextInt(20)) {
          case 0 -> writeLarge(service, writer);
          case 1 -> service.send("GET", "/backup", "", "text/plain");
          default -> writeSmall(service);
        }
      }
    } catch (IOException killed) {
      // so it was meant
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Two triples, which are both there or none. */
  private void writeSmall(Service service) throws IOException, InterruptedException {
    int number = next.incrementAndGet();
    String update = "INSERT DATA { GRAPH <urn:small> { <urn:s:%1$d> <urn:a> %1$d ; <urn:b> %1$d } }".formatted(number);
    var answer = service.send("POST", "/sparql", update, "application/sparql-update");
    if (answer.statusCode() == 204) {
      small.add(number);
      remember(service);
    }
  }

  /** A graph of its own for each writer, replaced as a whole: all its triples have one number. */
  private void writeLarge(Service service, int writer) throws IOException, InterruptedException {
    int number = next.incrementAndGet();
    var turtle = new StringBuilder();
    for (int i = 0; i < LARGE; i++) {
      turtle.append("<urn:l:").append(i).append("> <urn:n> ").append(number).append(" .\n");
    }
    int status = service.send("PUT", "/graphs?graph=urn:large:" + writer, turtle.toString(), "text/turtle").statusCode();
    if (status == 201 || status == 204) {
      large.put(writer, number);
      largeWrites.incrementAndGet();
    }
  }

  private void remember(Service service) throws IOException, InterruptedException {
    long seen = revisionOf(service);
    revision.accumulateAndGet(seen, Math::max);
  }

  private long revisionOf(Service service) throws IOException, InterruptedException {
    String status = service.send("GET", "/status", "", "text/plain", "Accept", "application/json").body();
    var found = java.util.regex.Pattern.compile("\"revision\"\\s*:\\s*(\\d+)").matcher(status);
    if (!found.find()) {
      throw new IOException("no revision in " + status);
    }
    return Long.parseLong(found.group(1));
  }

  private void verify(Service service) throws Exception {
    Set<Integer> there = new TreeSet<>();
    for (String line : service.rows("SELECT ?n (COUNT(*) AS ?c) { GRAPH <urn:small> { ?s ?p ?n } } GROUP BY ?n")) {
      String[] cells = line.split(",");
      there.add(Integer.parseInt(cells[0]));
      if (!cells[1].equals("2")) {
        fault("half a small write");
      }
    }
    for (int number : small) {
      if (!there.contains(number)) {
        fault("a small write is lost");
      }
    }
    for (var each : large.entrySet()) {
      List<String> found = service.rows("SELECT ?n (COUNT(*) AS ?c) { GRAPH <urn:large:" + each.getKey() + "> { ?s ?p ?n } } GROUP BY ?n");
      if (found.size() != 1 || !found.getFirst().endsWith("," + LARGE)) {
        fault("half a large write: " + found);
      } else if (Integer.parseInt(found.getFirst().split(",")[0]) < each.getValue()) {
        fault("a large write is lost");
      }
    }
    if (revisionOf(service) < revision.get()) {
      fault("the revision fell");
    }
  }

  private void fault(String what) {
    faults.merge(what, 1, Integer::sum);
    System.err.println(what);
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks hostile queries one after the other, while somebody else asks a point query twenty times a
 * second, and says how each ended, and when.
 *
 * <p>Usage: {@code java Hostile.java <jar> memory|lmdb <folder>...}. Prints Markdown.
 */
public class Hostile {

  /** In a file: {{something}*1000} is a thousand times something, in which # is the number. */
  private static final Pattern REPEATED = Pattern.compile("\\{\\{(.+?)}\\*(\\d+)}");

  private static final double LIMIT = 6;

  private final Service service;
  private final List<Double> points = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean ended;

  Hostile(Service service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    var files = new ArrayList<Path>();
    for (int i = 2; i < arguments.length; i++) {
      try (var all = Files.list(Path.of(arguments[i]))) {
        all.filter(file -> file.toString().endsWith(".rq")).sorted().forEach(files::add);
      }
    }
    Path folder = Files.createTempDirectory("hostile");
    Service service =
        Service.start(
            Path.of(arguments[0]), arguments[1], folder.resolve("data"),
            List.of("-Xmx1500m", "-Xlog:safepoint:file=" + folder.resolve("safepoints")),
            List.of("--gkec.sparql.time-limit=5s"));
    if (!service.ready()) {
      throw new IllegalStateException(service.log());
    }
    Thread.sleep(Duration.ofSeconds(10)); // what follows the first fill
    new Hostile(service).run(files, folder.resolve("safepoints"), arguments[1]);
    service.kill();
    System.exit(0);
  }

  static String expanded(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                IntStream.range(0, Integer.parseInt(found.group(2)))
                    .mapToObj(number -> found.group(1).replace("#", String.valueOf(number)))
                    .collect(Collectors.joining())));
  }

  private void run(List<Path> files, Path safepoints, String store) throws Exception {
    for (int i = 0; i < 200; i++) {
      point();
    }
    points.clear();
    Thread other = Thread.ofPlatform().start(this::ask);
    var late = new TreeMap<String, Double>();
    var ends = new TreeMap<String, Integer>();
    double worst = 0;
    for (Path file : files) {
      String query = expanded(Files.readString(file));
      long start = System.nanoTime();
      ends.merge(end(query), 1, Integer::sum);
      double seconds = (System.nanoTime() - start) / 1e9;
      worst = Math.max(worst, seconds);
      if (seconds > LIMIT) {
        late.put(file.getFileName().toString(), seconds);
      }
    }
    ended = true;
    other.join();
    List<Double> sorted = points.stream().sorted().toList();
    System.out.println("| store | queries | ended by | longest s | over 6 s | point queries | p50 ms | p95 ms | longest ms | longest pause of the JVM ms | OutOfMemoryErrors |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    System.out.printf(
        "| %s | %d | %s | %.1f | %s | %d | %.0f | %.0f | %.0f | %.0f | %d |%n",
        store, files.size(), ends, worst, late, sorted.size(), sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100), sorted.getLast(), pause(safepoints),
        service.log().lines().filter(line -> line.contains("OutOfMemoryError")).count());
  }

  private String end(String query) throws InterruptedException {
    try {
      var answer = service.send("POST", "/sparql", query, "application/sparql-query");
      var budget = Pattern.compile("\"budget\"\\s*:\\s*\"(\\w+)\"").matcher(answer.body());
      return answer.statusCode() == 503 && budget.find() ? budget.group(1) : String.valueOf(answer.statusCode());
    } catch (IOException cut) {
      return "cut off";
    }
  }

  private void ask() {
    try {
      while (!ended) {
        point();
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void point() throws IOException, InterruptedException {
    long start = System.nanoTime();
    var answer =
        service.send(
            "POST", "/sparql", "SELECT * { <https://w3id.org/gkec/id/city/lahti-fi> ?p ?o } LIMIT 5", "application/sparql-query");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("the point query got " + answer.statusCode());
    }
    points.add((System.nanoTime() - start) / 1e6);
  }

  /** The longest time at a safepoint, and on the way to it, in milliseconds. */
  private static double pause(Path safepoints) throws IOException {
    var total = Pattern.compile("Total: *(\\d+) ns");
    try (var lines = Files.lines(safepoints)) {
      return lines
              .map(total::matcher)
              .filter(Matcher::find)
              .mapToLong(found -> Long.parseLong(found.group(1)))
              .max()
              .orElse(0)
          / 1e6;
    }
  }
}

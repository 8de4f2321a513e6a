import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Turns a bit, cuts, empties or takes away a file of a data folder, starts on it, and looks whether
 * that was harmless - all triples and the token are as before - or named: the log says which file.
 *
 * <p>Usage: {@code java Damage.java <jar> memory|lmdb <cases> [seed]}. Prints Markdown.
 */
public class Damage {

  private static final String ALL = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }";

  private final Path jar;
  private final String store;
  private final Random random;
  private final Path work;
  private String token = "";
  private List<String> expected = List.of();

  Damage(Path jar, String store, long seed) throws IOException {
    this.jar = jar;
    this.store = store;
    this.random = new Random(seed);
    this.work = Files.createTempDirectory("damage");
  }

  public static void main(String[] arguments) throws Exception {
    int cases = Integer.parseInt(arguments[2]);
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime();
    var trial = new Damage(Path.of(arguments[0]), arguments[1], seed);
    trial.write();
    var ends = new TreeMap<String, Integer>();
    var bad = new ArrayList<String>();
    for (int i = 0; i < cases; i++) {
      String what = trial.damage();
      String end = trial.end(what);
      ends.merge(end, 1, Integer::sum);
      if (!end.startsWith("harmless") && !end.startsWith("named")) {
        bad.add(what + ": " + end);
      }
    }
    System.out.println("| store | cases | ends | seed | neither harmless nor named |\n|---|---|---|---|---|");
    System.out.printf("| %s | %d | %s | %d | %s |%n", trial.store, cases, ends, seed, bad.isEmpty() ? "none" : bad);
    System.exit(bad.isEmpty() ? 0 : 1);
  }

  /** A folder with a snapshot, a journal behind it, an index in order if there is one, a token. */
  private void write() throws Exception {
    Service service = start(work.resolve("whole/data"), true);
    writes(service, 0);
    service.send("GET", "/backup", "", "text/plain");
    writes(service, 100);
    service.stop();
    service = start(work.resolve("whole/data"), false);
    expected = service.rows(ALL).stream().sorted().toList();
    service.stop();
    var shown = Pattern.compile("shown this once: (\\S+)").matcher(service.log());
    if (!shown.find() || expected.size() < 100) {
      throw new IllegalStateException("no token, or too few rows: " + service.log());
    }
    token = shown.group(1);
  }

  private static void writes(Service service, int from) throws Exception {
    for (int i = from; i < from + 30; i++) {
      service.update("INSERT DATA { GRAPH <urn:g:%d> { <urn:s:%d> <urn:p> %d , \"x\"@en } }".formatted(i % 5, i, i));
    }
    service.update("CREATE GRAPH <urn:empty:%d>".formatted(from));
  }

  private Service start(Path data, boolean open) throws Exception {
    Files.createDirectories(data);
    var settings = new ArrayList<>(Service.BARE);
    if (!open) {
      settings.remove("--gkec.access.open=true");
    }
    Service service = Service.start(jar, store, data, List.of("-Xmx700m", "-XX:TieredStopAtLevel=1"), settings);
    if (!service.ready() && token.isEmpty()) {
      throw new IllegalStateException(service.log());
    }
    return service;
  }

  /** Damages one file of a new copy. */
  private String damage() throws IOException {
    Path copy = work.resolve("copy");
    remove(copy);
    copy(work.resolve("whole"), copy);
    List<Path> files;
    try (var all = Files.walk(copy.resolve("data"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Path file = files.get(random.nextInt(files.size()));
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    int place = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    int kind = bytes.length == 0 ? 3 : random.nextInt(4);
    switch (kind) {
      case 0, 1 -> {
        bytes[place] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
      case 2 -> Files.write(file, Arrays.copyOf(bytes, place));
      default -> Files.delete(file);
    }
    return name + " " + List.of("flipped", "flipped", "cut", "lost").get(kind) + " at " + place;
  }

  private String end(String what) throws Exception {
    Service service = start(work.resolve("copy/data"), false);
    try {
      String log = service.log();
      boolean named = log.contains(what.substring(0, what.indexOf(' ')));
      if (!service.process.isAlive()) {
        return log.contains("\tat ") ? "a stack trace" : named ? "named, does not start" : "not named";
      }
      boolean whole = service.rows(ALL).stream().sorted().toList().equals(expected);
      boolean known =
          service.send("GET", "/sparql/queries", "", "text/plain", "Authorization", "Bearer " + token).statusCode() == 200;
      if (whole && known) {
        return "harmless";
      }
      return named ? "named, starts" : (whole ? "" : "triples ") + (known ? "" : "token ") + "lost in silence";
    } finally {
      service.kill();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}

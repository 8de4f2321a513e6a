import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What once broke the service under trial, asked from outside, so that builds from before and after
 * can be compared.
 *
 * <p>Usage, as root (it mounts small file systems): {@code java Rows.java <jar> <folder of hostile
 * queries> [row...]}. Prints Markdown: a row each, and {@code held} or what was seen instead.
 */
public class Rows {

  private static final List<String> HEAP = List.of("-Xmx1500m");
  private static final List<String> OPEN = List.of("--gkec.access.open=true");
  private static final List<String> FIVE_SECONDS = List.of("--gkec.sparql.time-limit=5s");
  private static final String UPDATE = "application/sparql-update";
  private static final String QUERY = "application/sparql-query";
  private static final String TURTLE = "text/turtle";
  private static final String HELD = "held";

  private final Path jar;
  private final Path hostile;
  private final Map<String, Trial> trials = new LinkedHashMap<>();
  private Service service;

  /** Says "held" or what was seen instead. */
  interface Trial {
    String seen(Path folder) throws Exception;
  }

  Rows(Path jar, Path hostile) {
    this.jar = jar;
    this.hostile = hostile;
    trials.put("1 sorted long texts", this::sortedTexts);
    trials.put("2 CONTAINS of doubled texts", this::contains);
    trials.put("3 terms that cannot be read again", this::terms);
    trials.put("4 a write on a full disk", this::fullDisk);
    trials.put("5 LMDB killed", this::killedOnDisk);
    trials.put("6 two processes on one folder", this::twoProcesses);
    trials.put("7 CLEAR ALL, then a start", this::cleared);
    trials.put("8 220 slow bodies", this::slowBodies);
    trials.put("9 squared integers", this::squaredIntegers);
    trials.put("10 a DTD in results of SERVICE", this::entities);
    trials.put("11 an older journal beside a newer snapshot", this::olderJournal);
    trials.put("12 a large write that cannot be kept", this::failedLargeWrite);
    trials.put("13 half a journal and a full disk", this::halfJournal);
    trials.put("14 GROUP_CONCAT, REPLACE, a large JSON", this::outOfMemory);
    trials.put("15 100 stored queries at once", this::storedQueries);
    trials.put("16 a tag after a kill", this::tagAfterKill);
    trials.put("17 IRIs with blanks after a start", this::blanks);
    trials.put("18 letters of other encodings", this::encodings);
    trials.put("19 odd requests", this::oddRequests);
    trials.put("20 javascript: in data", this::scripts);
    trials.put("21 a forged Host", this::forgedHost);
    trials.put("22 wrong tokens", this::wrongTokens);
  }

  public static void main(String[] arguments) throws Exception {
    var rows = new Rows(Path.of(arguments[0]), Path.of(arguments[1]));
    List<String> wanted = Arrays.asList(arguments).subList(2, arguments.length);
    System.out.println("| row | seen |\n|---|---|");
    for (var each : rows.trials.entrySet()) {
      if (wanted.isEmpty() || wanted.contains(each.getKey().split(" ", 2)[0])) {
        System.out.printf("| %s | %s |%n", each.getKey(), rows.tried(each.getValue()));
      }
    }
    System.exit(0);
  }

  private String tried(Trial trial) throws InterruptedException {
    try {
      return trial.seen(Files.createTempDirectory("rows").resolve("data"));
    } catch (Exception fault) {
      return "the trial ended: " + fault;
    } finally {
      if (service != null) {
        service.kill();
      }
    }
  }

  private String sortedTexts(Path folder) throws Exception {
    String text = "x".repeat(900_000);
    full(folder, OPEN);
    together(
        3,
        3,
        i ->
            service.send(
                "POST",
                "/sparql",
                "SELECT * { VALUES ?k {\"" + text + "\"} ?a ?b ?c BIND(SUBSTR(?k, STRLEN(STR(?c))) AS ?x) } ORDER BY ?c",
                QUERY));
    return alive();
  }

  private String contains(Path folder) throws Exception {
    full(folder, FIVE_SECONDS);
    String query = Files.readString(hostile.resolve("contains-of-long-texts.rq"));
    for (int i = 0; i < 300; i++) {
      ask("ASK { FILTER(CONTAINS(CONCAT(\"aaaaaaaaaaaaaaaaaaaaaaaa\", \"%d\"), \"aaaaaaab\")) }".formatted(i));
    }
    var longest = new double[1];
    Future<?> one = Executors.newSingleThreadExecutor().submit(() -> ask(query));
    long begin = System.nanoTime();
    while (!one.isDone() && System.nanoTime() - begin < 60e9) {
      long since = System.nanoTime();
      ask("ASK {}");
      longest[0] = Math.max(longest[0], (System.nanoTime() - since) / 1e9);
      Thread.sleep(50);
    }
    double took = (System.nanoTime() - begin) / 1e9;
    return took < 7 && longest[0] < 3
        ? HELD
        : "the query took %.1f s, ASK {} beside it %.1f s".formatted(took, longest[0]);
  }

  private String terms(Path folder) throws Exception {
    var seen = new ArrayList<String>();
    Map<String, Sent> writes = new LinkedHashMap<>();
    writes.put("IRI(\"http://e/a>b\")", update("INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(IRI(\"http://e/a>b\") AS ?x) }"));
    writes.put("STRLANG(\"v\", \"en us\")", update("INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(STRLANG(\"v\", \"en us\") AS ?x) }"));
    writes.put("a quoted triple", put("<< <urn:a> <urn:b> <urn:c> >> <urn:p> <urn:o> .", "application/x-turtlestar"));
    writes.put("RDF/JSON", put("{\"urn:s\":{\"urn:p\":[{\"type\":\"literal\",\"value\":\"v\",\"lang\":\"en us\"}]}}", "application/rdf+json"));
    for (var write : writes.entrySet()) {
      Path own = folder.resolveSibling("own" + writes.size() + write.getKey().hashCode());
      bare("memory", own);
      int status = write.getValue().send();
      service.kill();
      bareUnready("memory", own);
      if (!service.ready()) {
        seen.add("%s: %d, and no start after it".formatted(write.getKey(), status));
      }
      service.kill();
    }
    return seen.isEmpty() ? HELD : String.join("; ", seen);
  }

  private String fullDisk(Path folder) throws Exception {
    return onSmallDisk(
        disk -> {
          Path data = disk.resolve("data");
          bare("memory", data);
          fill(disk.resolve("ballast"));
          int refused = 0;
          for (int i = 0; i < 400 && refused < 3; i++) {
            refused += insert(1_000 + i) >= 400 ? 1 : 0;
          }
          Files.delete(disk.resolve("ballast"));
          var kept = new ArrayList<Integer>();
          for (int i = 0; i < 10; i++) {
            if (insert(i) == 204) {
              kept.add(i);
            }
          }
          service.kill();
          bareUnready("memory", data);
          if (!service.ready()) {
            return "no start";
          }
          List<String> there = service.rows("SELECT ?o { <urn:s> <urn:p> ?o }");
          long lost = kept.stream().filter(i -> !there.contains("" + i)).count();
          return kept.isEmpty() || lost > 0
              ? "%d of %d writes lost that were acknowledged after it".formatted(lost, kept.size())
              : HELD;
        });
  }

  private String killedOnDisk(Path folder) throws Exception {
    int lost = 0;
    int refused = 0;
    int rounds = 40;
    for (int round = 0; round < rounds; round++) {
      Path own = folder.resolveSibling("lmdb" + round / 10);
      bareUnready("lmdb", own);
      if (!service.ready()) {
        refused++;
        service.kill();
        own = folder.resolveSibling("lmdb" + round / 10 + "-" + round);
        bare("lmdb", own);
      }
      var kept = java.util.concurrent.ConcurrentHashMap.<Integer>newKeySet();
      int from = round * 100_000;
      var next = new AtomicInteger(from);
      List<Thread> writers =
          Stream.generate(() -> Thread.startVirtualThread(() -> writeOn(next, kept))).limit(3).toList();
      Thread.sleep(300 + round * 20);
      service.kill();
      for (Thread writer : writers) {
        writer.join();
      }
      bareUnready("lmdb", own);
      if (!service.ready()) {
        refused++;
      } else {
        List<String> there = service.rows("SELECT ?o { <urn:s> <urn:p> ?o FILTER(?o > %d) }".formatted(from));
        lost += (int) kept.stream().filter(i -> !there.contains("" + i)).count();
      }
      service.kill();
    }
    return lost + refused == 0
        ? HELD + " (%d kills)".formatted(rounds)
        : "%d kills: %d writes lost, %d starts refused".formatted(rounds, lost, refused);
  }

  private void writeOn(AtomicInteger next, java.util.Set<Integer> kept) {
    try {
      while (true) {
        int number = next.incrementAndGet();
        if (insert(number) == 204) {
          kept.add(number);
        }
      }
    } catch (IOException | InterruptedException killed) {
      // so it was meant
    }
  }

  private String twoProcesses(Path folder) throws Exception {
    bare("memory", folder);
    insert(1);
    Service first = service;
    bareUnready("memory", folder);
    boolean second = service.ready();
    int kept = 0;
    for (int i = 10; i < 34; i++) {
      service = i % 2 == 0 || !second ? first : service;
      kept += insert(i) == 204 ? 1 : 0;
    }
    first.kill();
    service.kill();
    bare("memory", folder);
    int there = service.rows("SELECT ?o { <urn:s> <urn:p> ?o FILTER(?o > 9) }").size();
    return there == kept && !second
        ? HELD
        : "both started; %d of %d writes are there".formatted(there, kept);
  }

  private String cleared(Path folder) throws Exception {
    full(folder, OPEN);
    int status = service.update("CLEAR ALL");
    Thread.sleep(8000); // what is made of the graph is made again
    service.stop();
    service = Service.start(jar, "memory", folder, HEAP, OPEN);
    return service.ready() ? HELD : "%d, and no start after it".formatted(status);
  }

  private String slowBodies(Path folder) throws Exception {
    full(folder, OPEN);
    String[] targets = {"/sparql", "/recommendations", "/graphs?graph=urn:x"};
    for (int i = 0; i < 220; i++) {
      int number = i;
      Thread.ofPlatform().daemon().start(() -> drip(targets[number % 3], 1 + number / 55));
    }
    Thread.sleep(3000);
    double longest = 0;
    for (long end = System.nanoTime() + 40_000_000_000L; System.nanoTime() < end; Thread.sleep(500)) {
      long since = System.nanoTime();
      try {
        service.send("GET", "/cities", "", "text/plain");
      } catch (IOException none) {
        // its time is counted
      }
      longest = Math.max(longest, (System.nanoTime() - since) / 1e9);
    }
    return longest < 5 ? HELD : "a page took %.0f s".formatted(longest);
  }

  private void drip(String target, int address) {
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress("127.0.0." + address, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", service.port));
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 100000\r\n\r\n"
              .formatted(target, target.equals("/sparql") ? QUERY : target.equals("/recommendations") ? "application/json" : TURTLE)
              .getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write(' ');
        out.flush();
        Thread.sleep(1000);
      }
    } catch (IOException | InterruptedException cut) {
      // as it should be
    }
  }

  private String squaredIntegers(Path folder) throws Exception {
    full(folder, FIVE_SECONDS);
    Path file = hostile.resolve("squared-integers.rq");
    together(4, 4, i -> service.send("POST", "/sparql", Files.readString(file), QUERY));
    Thread.sleep(3000);
    long since = System.nanoTime();
    int status = ask("SELECT (COUNT(*) AS ?n) { ?s a ?o . ?s ?p ?x } GROUP BY ?o LIMIT 2");
    double took = (System.nanoTime() - since) / 1e9;
    return status == 200 && took < 5 ? HELD : "a query after them: %d after %.0f s".formatted(status, took);
  }

  private String entities(Path folder) throws Exception {
    Path secret = Files.writeString(Files.createTempFile("secret", ""), "a-local-secret");
    HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    byte[] results =
        ("<?xml version='1.0'?><!DOCTYPE s [<!ENTITY f SYSTEM 'file://%s'>]>"
                + "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head><variable name='x'/></head><results><result>"
                + "<binding name='x'><literal>&f;</literal></binding></result></results></sparql>")
            .formatted(secret)
            .getBytes(StandardCharsets.UTF_8);
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+xml");
          exchange.sendResponseHeaders(200, results.length);
          exchange.getResponseBody().write(results);
          exchange.close();
        });
    other.start();
    String address = "http://localhost:%d/sparql".formatted(other.getAddress().getPort());
    var settings = new ArrayList<>(Service.BARE);
    settings.add("--gkec.federation.allow=" + address);
    settings.add("--gkec.federation.private-hosts=localhost");
    service = Service.start(jar, "memory", folder, HEAP, settings);
    service.ready();
    String body =
        service.send("POST", "/sparql", "SELECT * { SERVICE <%s> { ?s ?p ?x } }".formatted(address), QUERY).body();
    other.stop(0);
    return body.contains("a-local-secret") ? "a file of the machine is in the answer" : HELD;
  }

  private String olderJournal(Path folder) throws Exception {
    bare("memory", folder);
    insert(1);
    service.update("DELETE DATA { <urn:s> <urn:p> 1 }");
    Path journal = beginningWith(folder, "journal");
    Path copy = Files.copy(journal, folder.resolveSibling("copy"));
    insert(1);
    var large = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      large.append("<urn:large:").append(i).append("> <urn:p> \"some text that is not short ").append(i).append("\" .\n");
    }
    service.send("PUT", "/graphs?graph=urn:large", large.toString(), "application/n-triples");
    insert(2);
    service.stop();
    Files.copy(copy, journal, StandardCopyOption.REPLACE_EXISTING);
    bareUnready("memory", folder);
    if (!service.ready()) {
      return service.log().contains("journal") ? HELD + " (said, and not started)" : "no start, no word why";
    }
    return service.rows("SELECT ?o { <urn:s> <urn:p> ?o }").contains("1")
        ? HELD
        : "a removal from before the snapshot was made again";
  }

  private String failedLargeWrite(Path folder) throws Exception {
    return onSmallDisk(
        disk -> {
          bare("memory", disk.resolve("data"));
          fill(disk.resolve("ballast"));
          var large = new StringBuilder();
          for (int i = 0; i < 110_000; i++) {
            large.append("<urn:large:").append(i).append("> <urn:p> \"").append(Integer.toHexString(i * 31)).append("\" .\n");
          }
          int status =
              service.send("PUT", "/graphs?graph=urn:large", large.toString(), "application/n-triples").statusCode();
          int seen = service.rows("SELECT ?s { GRAPH <urn:large> { ?s ?p ?o } }").size();
          try (Stream<Path> files = Files.list(disk.resolve("data"))) {
            List<String> left = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".new")).toList();
            return status == 507 && seen == 0 && left.isEmpty()
                ? HELD
                : "%d, and %d triples visible; left behind: %s".formatted(status, seen, left);
          }
        });
  }

  private String halfJournal(Path folder) throws Exception {
    return onSmallDisk(
        disk -> {
          Path data = disk.resolve("data");
          bare("memory", data);
          for (int i = 0; i < 20_000; i += 200) {
            int from = i;
            var rows = new StringBuilder("INSERT DATA {");
            for (int j = from; j < from + 200; j++) {
              rows.append("<urn:s> <urn:p> ").append(j).append(" . ");
            }
            service.update(rows + "}");
          }
          service.kill();
          Path journal = beginningWith(data, "journal");
          byte[] all = Files.readAllBytes(journal);
          Files.write(journal, Arrays.copyOf(all, all.length - 7));
          fill(disk.resolve("ballast"));
          bareUnready("memory", data);
          if (!service.ready()) {
            return "no start";
          }
          int there = service.rows("SELECT ?o { <urn:s> <urn:p> ?o }").size();
          return there >= 19_800 ? HELD : there + " of 19,800 are there";
        });
  }

  private String outOfMemory(Path folder) throws Exception {
    full(folder, FIVE_SECONDS);
    String separator = ".".repeat(300_000);
    together(2, 2, i -> service.send("POST", "/sparql",
        "SELECT (GROUP_CONCAT(STR(?o); SEPARATOR=\"" + separator + "\") AS ?x) { ?s ?p ?o }", QUERY));
    Path nested = hostile.resolve("nested-replace.rq");
    together(2, 2, i -> service.send("POST", "/sparql", Files.readString(nested), QUERY));
    String json = "{\"adopted\":[" + "\"x\",".repeat(30_000_000) + "\"x\"]}";
    together(2, 2, i -> service.send("POST", "/recommendations", json, "application/json"));
    return alive();
  }

  private String storedQueries(Path folder) throws Exception {
    full(folder, OPEN);
    List<String> cities = service.rows("PREFIX gkec: <https://w3id.org/gkec/def#> SELECT ?c { ?c a gkec:City } ORDER BY ?c LIMIT 100");
    var answered = new AtomicInteger();
    long begin = System.nanoTime();
    together(100, 50, i -> {
      int status = service.send("GET", "/queries/recommend/peers?city=" + URLEncoder.encode(cities.get(i), StandardCharsets.UTF_8), "", "text/plain").statusCode();
      if (status == 200 || status == 503) {
        answered.incrementAndGet();
      }
      return null;
    });
    double took = (System.nanoTime() - begin) / 1e9;
    return answered.get() == 100 && took < 60 ? HELD : "%d of 100 answered in %.0f s".formatted(answered.get(), took);
  }

  private String tagAfterKill(Path folder) throws Exception {
    bare("memory", folder);
    insert(1);
    Path revision = folder.resolve("revision");
    Path copy = Files.exists(revision) ? Files.copy(revision, folder.resolveSibling("copy")) : null;
    String path = "/graphs?default";
    String tag = service.send("GET", path, "", "text/plain").headers().firstValue("ETag").orElse("none");
    insert(2);
    service.kill();
    if (copy != null) {
      Files.copy(copy, revision, StandardCopyOption.REPLACE_EXISTING); // as a kill between the two leaves it
    }
    bare("memory", folder);
    int status = service.send("GET", path, "", "text/plain", "If-None-Match", tag).statusCode();
    return status == 200 ? HELD : status + " for content that has changed";
  }

  private String blanks(Path folder) throws Exception {
    bare("memory", folder);
    put("{\"@id\":\"http://e/a b{c}\",\"http://e/p\":\"x\"}", "application/ld+json").send();
    put("{\"http://e/d e\":{\"urn:p\":[{\"type\":\"literal\",\"value\":\"v\"}]}}", "application/rdf+json").send();
    insert(1);
    String query = "SELECT ?s { GRAPH ?g {?s ?p ?o} } ORDER BY ?s";
    List<String> before = service.rows(query);
    service.stop();
    bareUnready("memory", folder);
    if (!service.ready()) {
      return "no start";
    }
    return service.rows(query).equals(before) ? HELD : before + " became " + service.rows(query);
  }

  private String encodings(Path folder) throws Exception {
    bare("memory", folder);
    byte[] latin = "<urn:s> <urn:p> \"Zürich\" .".getBytes(StandardCharsets.ISO_8859_1);
    var seen = new ArrayList<String>();
    for (String type : List.of("text/turtle", "text/turtle;charset=iso-8859-1")) {
      int status = raw("POST /graphs?graph=urn:x HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + latin.length, latin);
      List<String> there = service.rows("SELECT ?o { GRAPH <urn:x> { ?s ?p ?o } }");
      if (status < 400 && !there.contains("Zürich")) {
        seen.add("%s: %d, and %s".formatted(type, status, there));
      }
      service.update("DROP GRAPH <urn:x>");
    }
    return seen.isEmpty() ? HELD : String.join("; ", seen);
  }

  private String oddRequests(Path folder) throws Exception {
    full(folder, OPEN);
    var seen = new ArrayList<String>();
    List<String> gets = List.of("/search?q=%zz", "/search?q=%ff%fe", "/search?" + "a=1&".repeat(8000), "/error", "/sparql?query=%ff%fe");
    for (String each : gets) {
      odd(seen, each.substring(0, Math.min(24, each.length())), raw("GET " + each + " HTTP/1.1", new byte[0]));
    }
    odd(seen, "multipart", post("/recommendations", "multipart/form-data", "x"));
    odd(seen, "adopted null", post("/recommendations", "application/json", "{\"adopted\":[null]}"));
    odd(seen, "HAVING", post("/sparql", QUERY, "SELECT ?s {?s ?p ?o} GROUP BY ?s HAVING " + "(1)".repeat(200_000)));
    odd(seen, "nested IF", post("/sparql", QUERY, "ASK { FILTER(" + "IF(1,".repeat(2000) + "1" + ",2)".repeat(2000) + ") }"));
    odd(seen, "SERVICE", post("/sparql", QUERY, "SELECT * { BIND(<urn:a b> AS ?s) SERVICE ?s {?a ?b ?c} }"));
    odd(seen, "JSON-LD lists", post("/graphs?graph=urn:x", "application/ld+json",
        "{\"@id\":\"urn:s\",\"urn:p\":" + "{\"@list\":[".repeat(500) + "1" + "]}".repeat(500) + "}"));
    odd(seen, "Turtle", post("/graphs?graph=urn:x", TURTLE, "<urn:s> <urn:p> " + "[ <urn:p> ".repeat(10_000) + "1" + "]".repeat(10_000) + " ."));
    return seen.isEmpty() ? HELD : String.join("; ", seen);
  }

  private static void odd(List<String> seen, String name, int status) {
    if (status < 200 || status >= 500) {
      seen.add(name + " " + status);
    }
  }

  private String scripts(Path folder) throws Exception {
    full(folder, OPEN);
    service.update("INSERT DATA { GRAPH <urn:g> { <https://w3id.org/gkec/id/city/lahti-fi> <http://www.w3.org/2000/01/rdf-schema#seeAlso> <javascript:alert(1)>, <data:text/html,x>, <vbscript:x> } }");
    String page = service.send("GET", "/id/city/lahti-fi", "", "text/plain", "Accept", "text/html").body();
    return Stream.of("javascript:", "data:text", "vbscript:").anyMatch(scheme -> page.contains("href=\"" + scheme))
        ? "a link that runs"
        : HELD;
  }

  private String forgedHost(Path folder) throws Exception {
    full(folder, List.of("--gkec.public-address=https://graph.example"));
    String page = text("GET /cities HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html", new byte[0]);
    return page.contains("://evil.example") ? "links to the forged host" : HELD;
  }

  private String wrongTokens(Path folder) throws Exception {
    full(folder, List.of());
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      int status = service.send("POST", "/sparql", "CLEAR ALL", UPDATE, "Authorization", "Bearer wrong" + i).statusCode();
      refused += status == 429 ? 1 : 0;
    }
    return refused > 0 ? HELD : "200 wrong tokens tried, none put off";
  }

  interface Sent {
    int send() throws IOException, InterruptedException;
  }

  interface Numbered {
    Object send(int number) throws IOException, InterruptedException;
  }

  interface OnDisk {
    String seen(Path disk) throws Exception;
  }

  private Sent update(String update) {
    return () -> service.update(update);
  }

  private Sent put(String document, String type) {
    return () -> service.send("PUT", "/graphs?graph=urn:doc" + type.hashCode(), document, type).statusCode();
  }

  private int insert(int number) throws IOException, InterruptedException {
    return service.update("INSERT DATA { <urn:s> <urn:p> %d ; <urn:text> \"%s\" }".formatted(number, "x".repeat(300)));
  }

  private int ask(String query) throws IOException, InterruptedException {
    return service.send("POST", "/sparql", query, QUERY).statusCode();
  }

  private int post(String path, String type, String body) throws IOException, InterruptedException {
    return service.send("POST", path, body, type).statusCode();
  }

  private void full(Path folder, List<String> settings) throws Exception {
    service = Service.start(jar, "memory", folder, HEAP, settings);
    if (!service.ready()) {
      throw new IOException("no start: " + service.log());
    }
  }

  private void bare(String store, Path folder) throws Exception {
    bareUnready(store, folder);
    if (!service.ready()) {
      throw new IOException("no start: " + service.log());
    }
  }

  private void bareUnready(String store, Path folder) throws IOException {
    service = Service.start(jar, store, folder, List.of("-Xmx700m", "-XX:TieredStopAtLevel=1"), Service.BARE);
  }

  private String alive() throws Exception {
    boolean memory = service.log().contains("OutOfMemoryError");
    boolean answers = false;
    for (int i = 0; i < 3 && !answers; i++) {
      try {
        answers = service.process.isAlive() && service.send("GET", "/cities", "", "text/plain").statusCode() == 200;
      } catch (IOException none) {
        Thread.sleep(2000);
      }
    }
    return answers && !memory
        ? HELD
        : (memory ? "OutOfMemoryError; " : "") + (answers ? "it answers" : "it answers nobody");
  }

  private static void together(int times, int atOnce, Numbered call) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      for (int i = 0; i < times; i++) {
        int number = i;
        threads.submit(() -> call.send(number));
      }
    }
  }

  private String onSmallDisk(OnDisk trial) throws Exception {
    Path disk = Files.createTempDirectory("disk");
    run("mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", disk.toString());
    try {
      return trial.seen(disk);
    } finally {
      service.kill();
      run("umount", "-l", disk.toString());
    }
  }

  private static void run(String... command) throws Exception {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + status);
    }
  }

  private static void fill(Path ballast) throws IOException {
    byte[] some = new byte[4096];
    try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        out.write(some);
      }
    } catch (IOException full) {
      // as wanted
    }
  }

  private static Path beginningWith(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
    }
  }

  /** The status of an answer to a head that no client would send. */
  private int raw(String head, byte[] body) throws IOException {
    String[] first = text(head + "\r\nHost: localhost", body).split(" ", 3);
    return first.length > 1 ? Integer.parseInt(first[1]) : 0;
  }

  private String text(String head, byte[] body) throws IOException {
    try (var socket = new Socket("127.0.0.1", service.port)) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

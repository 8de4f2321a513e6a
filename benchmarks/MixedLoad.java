import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How quick cheap queries are, alone and beside heavy ones. Usage: {@code java MixedLoad.java
 * http://127.0.0.1:8080}. Bounded: 400 cheap queries a round, heavy clients stop with the round.
 */
public class MixedLoad {

  private static final int CHEAP = 400;
  private static final String POINT =
      "SELECT ?o { <https://w3id.org/gkec/id/city/lahti-fi> <http://www.w3.org/2004/02/skos/core#prefLabel> ?o } LIMIT 1";
  private static final List<String> HEAVY =
      List.of(
          "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
          "SELECT ?o ?o2 (COUNT(*) AS ?n) WHERE { ?s ?p ?o . ?s2 ?p2 ?o . BIND(?o AS ?o2) } GROUP BY ?o ?o2",
          "SELECT (COUNT(*) AS ?n) WHERE { ?a (!<urn:none>|^!<urn:none>)* ?b }",
          "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c LIMIT 10");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;

  MixedLoad(String service) {
    this.endpoint = URI.create(service + "/sparql");
  }

  public static void main(String[] arguments) throws Exception {
    var load = new MixedLoad(arguments[0]);
    load.round(0);
    System.out.println("| heavy clients | p50 ms | p95 ms | max ms | heavy queries ended |");
    System.out.println("|---|---|---|---|---|");
    for (int heavy : new int[] {0, 2, 8, 32}) {
      System.out.println(load.round(heavy));
    }
    System.exit(0);
  }

  private String round(int heavyClients) throws Exception {
    var stop = new AtomicBoolean();
    var ended = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < heavyClients; i++) {
      String query = HEAVY.get(i % HEAVY.size());
      threads.add(
          Thread.startVirtualThread(
              () -> {
                while (!stop.get()) {
                  ask(query);
                  ended.incrementAndGet();
                }
              }));
    }
    Thread.sleep(heavyClients > 0 ? 2000 : 0);
    double[] millis = new double[CHEAP];
    for (int i = 0; i < CHEAP; i++) {
      long start = System.nanoTime();
      int status = ask(POINT);
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (status != 200) {
        throw new IllegalStateException("the cheap query got " + status);
      }
      Thread.sleep(20);
    }
    stop.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    Arrays.sort(millis);
    return "| %d | %.1f | %.1f | %.1f | %d |"
        .formatted(
            heavyClients,
            millis[CHEAP / 2],
            millis[CHEAP * 95 / 100],
            millis[CHEAP - 1],
            ended.get());
  }

  private int ask(String query) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(query))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString()).statusCode();
    } catch (Exception e) {
      return 0;
    }
  }
}

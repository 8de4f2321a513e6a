import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The stored queries with their examples, the same texts asked of two running services in turn.
 *
 * <pre>java benchmarks/StoredQueries.java http://127.0.0.1:8081 http://127.0.0.1:8082 [rounds]</pre>
 *
 * <p>Prints the geometric mean of how much longer the second service takes, by the median of the
 * rounds after as many rounds of warming up, the sums of the medians in ms, and the queries that
 * became slower or faster most. Queries that one of them refuses are named and left out.
 */
class StoredQueries {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern EXAMPLE = Pattern.compile("/workbench\\?example=([^\"&]+)");
  private static final int SHOWN = 20;

  record Times(String name, double before, double after) {
    double factor() {
      return after / before;
    }
  }

  public static void main(String[] arguments) throws Exception {
    URI before = URI.create(arguments[0]);
    URI after = URI.create(arguments[1]);
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    List<String> names =
        EXAMPLE.matcher(get(before, "/queries").body()).results()
            .map(found -> found.group(1)).distinct().toList();
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      texts.add(get(before, "/workbench/examples/" + name).body());
    }
    double[][] first = new double[names.size()][2 * rounds];
    double[][] second = new double[names.size()][2 * rounds];
    for (int round = 0; round < 2 * rounds; round++) {
      for (int i = 0; i < names.size(); i++) {
        boolean turned = round % 2 == 1;
        if (turned) {
          second[i][round] = ask(after, texts.get(i));
        }
        first[i][round] = ask(before, texts.get(i));
        if (!turned) {
          second[i][round] = ask(after, texts.get(i));
        }
      }
    }
    List<Times> times = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      var pair = new Times(names.get(i), median(first[i], rounds), median(second[i], rounds));
      if (Double.isFinite(pair.factor())) {
        times.add(pair);
      } else {
        System.out.println("left out: " + pair);
      }
    }
    print(times, rounds);
  }

  private static void print(List<Times> times, int rounds) {
    double logs = times.stream().mapToDouble(each -> Math.log(each.factor())).sum();
    System.out.printf(
        "%d queries, median of %d: geometric mean %.3f, sums %.0f and %.0f ms%n",
        times.size(),
        rounds,
        Math.exp(logs / times.size()),
        times.stream().mapToDouble(Times::before).sum(),
        times.stream().mapToDouble(Times::after).sum());
    times.sort(Comparator.comparingDouble(Times::factor));
    for (int i = 0; i < times.size(); i++) {
      if (i < SHOWN / 2 || i >= times.size() - SHOWN) {
        var each = times.get(i);
        System.out.printf(
            "%-40s %8.1f %8.1f %6.2f%n", each.name(), each.before(), each.after(), each.factor());
      }
    }
  }

  /** Of the later rounds. */
  private static double median(double[] times, int rounds) {
    double[] counted = Arrays.copyOfRange(times, times.length - rounds, times.length);
    Arrays.sort(counted);
    return counted[counted.length / 2];
  }

  /** Milliseconds until the whole answer is here; infinite if there is none. */
  private static double ask(URI service, String query) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve("/sparql"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv, text/turtle;q=0.5")
            .POST(BodyPublishers.ofString(query))
            .build();
    long start = System.nanoTime();
    var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
    long end = System.nanoTime();
    return answer.statusCode() == 200 ? (end - start) / 1e6 : Double.POSITIVE_INFINITY;
  }

  private static HttpResponse<String> get(URI service, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(service.resolve(path)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}

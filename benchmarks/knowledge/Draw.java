import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How many statements of the graph are wrong: a draw for a person to read against the sources, and
 * what the reading found.
 *
 * <pre>
 * java benchmarks/knowledge/Draw.java http://127.0.0.1:8080 SEED [200] &gt; draw.csv
 * java benchmarks/knowledge/Draw.java draw.csv
 * </pre>
 *
 * <p>The first prints CSV: each statement that says something of a thing with a source - no names,
 * types, links to what it is part of or opinions of the graph on itself - is as likely as any other; the same seed gives the same
 * draw from the same data. The reader writes {@code right}, {@code wrong} or {@code unclear} under
 * "verdict" and why under "note". The second prints the share of wrong ones among those that were
 * read and could be decided, with Wilson's interval of 95 %.
 */
public class Draw {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String STATEMENTS =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX gkec: <https://w3id.org/gkec/def#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?dataset ?thing ?property ?value (SAMPLE(STR(?document)) AS ?source)
      WHERE {
        GRAPH ?dataset { ?thing ?property ?value }
        ?thing (gkec:supportedBy/dcterms:source)|dcterms:source ?document .
        FILTER(?property NOT IN (
          rdf:type, skos:prefLabel, skos:altLabel, rdfs:label, skos:notation, skos:inScheme,
          dcterms:source, dcterms:identifier, dcterms:title, gkec:supportedBy, gkec:hasOutcome,
          owl:sameAs, gkec:verification, gkec:extractionConfidence, gkec:sourceTier,
          gkec:evidenceLevel, gkec:judgedByCurator))
        FILTER(STRSTARTS(STR(?dataset), "https://w3id.org/gkec/graph/"))
        FILTER(?dataset NOT IN (
          <https://w3id.org/gkec/graph/derived>, <https://w3id.org/gkec/graph/links>,
          <https://w3id.org/gkec/graph/void>, <https://w3id.org/gkec/graph/feedback>))
        FILTER(!ISBLANK(?value))
      }
      GROUP BY ?dataset ?thing ?property ?value
      ORDER BY ?dataset ?thing ?property ?value
      """;

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1) {
      System.out.println(score(Files.readAllLines(Path.of(arguments[0]))));
    } else {
      int size = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
      draw(URI.create(arguments[0]), Long.parseLong(arguments[1]), size);
    }
  }

  private static void draw(URI service, long seed, int size)
      throws IOException, InterruptedException {
    List<String> rows = new ArrayList<>(rows(service));
    System.err.printf("%d statements, of which %d are drawn with seed %d%n", rows.size(), size, seed);
    Collections.shuffle(rows, new Random(seed));
    System.out.println("verdict,note,dataset,thing,property,value,source");
    rows.stream().limit(size).forEach(row -> System.out.println(",," + row));
  }

  /** Lines of CSV; a text with a line break is one row all the same. */
  private static List<String> rows(URI service) throws IOException, InterruptedException {
    String query = URLEncoder.encode(STATEMENTS, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(service.resolve("/sparql?query=" + query))
            .header("Accept", "text/csv")
            .build();
    var answer = CLIENT.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the service answered " + answer.statusCode() + ": " + answer.body());
    }
    List<String> rows = new ArrayList<>();
    var row = new StringBuilder();
    for (String line : answer.body().split("\r\n")) {
      row.append(line);
      if (row.chars().filter(letter -> letter == '"').count() % 2 == 0) {
        rows.add(row.toString());
        row.setLength(0);
      } else {
        row.append(' ');
      }
    }
    return rows.subList(1, rows.size());
  }

  private static String score(List<String> lines) {
    long right = count(lines, "right");
    long wrong = count(lines, "wrong");
    long unclear = count(lines, "unclear");
    double n = right + wrong;
    if (n == 0) {
      return "nothing was decided: 'verdict' is right, wrong or unclear";
    }
    double z = 1.96;
    double p = wrong / n;
    double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return String.format(
        Locale.ROOT,
        "%d read: %d right, %d wrong, %d unclear. Wrong of those decided: %.1f %% [%.1f, %.1f]",
        right + wrong + unclear,
        right,
        wrong,
        unclear,
        100 * p,
        100 * Math.max(0, middle - half),
        100 * (middle + half));
  }

  private static long count(List<String> lines, String verdict) {
    return lines.stream().filter(line -> line.startsWith(verdict + ",")).count();
  }
}

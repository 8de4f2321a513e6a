import java.io.BufferedWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes a large world from the distributions of the real one: each city copies country, climate and
 * place of a real city, moved a little; numbers of measures and their popularity are drawn from the
 * real ones. Nothing of it is true; it serves benchmarks alone.
 *
 * <p>Usage: java Generate.java http://127.0.0.1:8080 cities measures practices seed file.nt
 */
class Generate {

  private static final String BASE = "https://w3id.org/gkec/";
  private static final String DEF = BASE + "def#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SOSA = "http://www.w3.org/ns/sosa/";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String WGS = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final String PREFIXES =
      """
      PREFIX gkec: <https://w3id.org/gkec/def#>
      PREFIX indicator: <https://w3id.org/gkec/concept/indicator/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX sosa: <http://www.w3.org/ns/sosa/>
      PREFIX wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#>
      """;

  private final String server;
  private final Random random;
  private final BufferedWriter out;

  Generate(String server, long seed, BufferedWriter out) {
    this.server = server;
    this.random = new Random(seed);
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    try (var out = Files.newBufferedWriter(Path.of(args[5]))) {
      new Generate(args[0], Long.parseLong(args[4]), out)
          .write(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }
  }

  private void write(int cities, int measures, int practices) throws Exception {
    List<String[]> realCities =
        ask(
            "SELECT ?country ?lat ?long ?climate ?people { ?city a gkec:City ; gkec:country ?country ; wgs84:lat ?lat ; wgs84:long ?long ."
                + " [] sosa:hasFeatureOfInterest ?city ; sosa:observedProperty indicator:koppen-class ; sosa:hasResult ?climate ."
                + " [] sosa:hasFeatureOfInterest ?city ; sosa:observedProperty indicator:population ;"
                + " gkec:boundaryType <https://w3id.org/gkec/concept/boundary-type/populated-place> ; sosa:hasSimpleResult ?people } ORDER BY ?city");
    List<String[]> realMeasures =
        ask(
            "SELECT ?measure ?sector ?group (COUNT(DISTINCT ?city) AS ?n) { ?measure a gkec:Measure ; gkec:sector ?sector ; skos:broader ?group"
                + " OPTIONAL { ?city gkec:adopts ?measure } } GROUP BY ?measure ?sector ?group ORDER BY ?measure");
    List<String[]> sizes =
        ask("SELECT (COUNT(?measure) AS ?n) { ?city gkec:adopts ?measure } GROUP BY ?city ORDER BY ?city");
    List<String[]> states =
        ask("SELECT ?state (COUNT(*) AS ?n) { ?practice gkec:practiceStatus ?state } GROUP BY ?state ORDER BY ?state");

    var names = new ArrayList<String>();
    var popular = new ArrayList<Double>();
    for (String[] real : realMeasures) {
      names.add(real[0]);
      popular.add(Double.parseDouble(real[3]) + 0.5);
    }
    while (names.size() < measures) {
      String[] like = any(realMeasures);
      String name = BASE + "concept/measure/scale-" + names.size();
      link(name, TYPE, DEF + "Measure");
      text(name, SKOS + "prefLabel", "Measure " + names.size(), "@en");
      text(name, SKOS + "notation", "scale-" + names.size(), "");
      text(name, SKOS + "definition", "Generated for a benchmark", "@en");
      link(name, SKOS + "inScheme", BASE + "concept/measure");
      link(name, DEF + "sector", like[1]);
      link(name, SKOS + "broader", like[2]);
      names.add(name);
      popular.add(Double.parseDouble(like[3]) + 0.5);
    }
    String evidence = BASE + "id/evidence/scale";
    link(evidence, TYPE, DEF + "Evidence");
    link(evidence, "http://purl.org/dc/terms/source", "https://example.org/generated");
    link(evidence, DEF + "sourceTier", BASE + "concept/source-tier/official-or-research");
    link(evidence, DEF + "evidenceLevel", BASE + "concept/evidence-level/claim-in-plan");
    link(evidence, DEF + "verification", BASE + "concept/verification/unverified");

    int left = practices;
    for (int i = 0; i < cities; i++) {
      String[] like = any(realCities);
      String city = city(i, like);
      int wanted = Math.min(left, Integer.parseInt(any(sizes)[0]));
      var chosen = new HashSet<Integer>();
      while (chosen.size() < wanted) {
        chosen.add(weighted(popular));
      }
      for (int measure : chosen) {
        practice(city, names.get(measure), weightedState(states), evidence);
      }
      left -= wanted;
    }
    System.err.printf("cities %d, measures %d, practices %d%n", cities, names.size(), practices - left);
  }

  private String city(int i, String[] like) throws Exception {
    String country = like[0].substring(like[0].lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String id = "scale-%05d-%s".formatted(i, country);
    String city = BASE + "id/city/" + id;
    link(city, TYPE, DEF + "City");
    text(city, SKOS + "prefLabel", "City %05d".formatted(i), "@en");
    link(city, DEF + "country", like[0]);
    link(city, DEF + "gazetteerPlace", "https://sws.geonames.org/9%07d/".formatted(i));
    double lat = Math.clamp(Double.parseDouble(like[1]) + random.nextGaussian(), -89, 89);
    double lon = Math.clamp(Double.parseDouble(like[2]) + random.nextGaussian(), -179, 179);
    number(city, WGS + "lat", "%.5f".formatted(lat));
    number(city, WGS + "long", "%.5f".formatted(lon));
    String climate = BASE + "id/context-observation/" + id + "--koppen-class";
    link(climate, TYPE, DEF + "ContextObservation");
    link(climate, SOSA + "hasFeatureOfInterest", city);
    link(climate, SOSA + "observedProperty", BASE + "concept/indicator/koppen-class");
    link(climate, SOSA + "hasResult", like[3]);
    String people = BASE + "id/context-observation/" + id + "--population";
    link(people, TYPE, DEF + "ContextObservation");
    link(people, SOSA + "hasFeatureOfInterest", city);
    link(people, SOSA + "observedProperty", BASE + "concept/indicator/population");
    double size = Double.parseDouble(like[4]) * Math.exp(random.nextGaussian() / 2);
    text(people, SOSA + "hasSimpleResult", "%.0f.0".formatted(Math.max(1_000, size)), "^^<" + XSD + "decimal>");
    text(people, "https://schema.org/unitText", "people", "");
    link(people, DEF + "boundaryType", BASE + "concept/boundary-type/populated-place");
    return city;
  }

  private int made;

  private void practice(String city, String measure, String state, String evidence) throws Exception {
    String practice = BASE + "id/practice/scale-" + made++;
    link(practice, TYPE, DEF + "Practice");
    text(practice, SKOS + "prefLabel", "Practice " + made, "@en");
    link(practice, DEF + "inCity", city);
    link(practice, DEF + "implementsMeasure", measure);
    link(practice, DEF + "practiceStatus", state);
    link(practice, DEF + "undertakenBy", BASE + "concept/actor-kind/city-government");
    link(practice, DEF + "supportedBy", evidence);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private int weighted(List<Double> weights) {
    double left = random.nextDouble() * weights.stream().mapToDouble(each -> each).sum();
    for (int i = 0; i < weights.size(); i++) {
      left -= weights.get(i);
      if (left < 0) {
        return i;
      }
    }
    return weights.size() - 1;
  }

  private String weightedState(List<String[]> states) {
    return states.get(weighted(states.stream().map(row -> Double.parseDouble(row[1])).toList()))[0];
  }

  private void link(String subject, String property, String object) throws Exception {
    out.write("<" + subject + "> <" + property + "> <" + object + "> .\n");
  }

  private void number(String subject, String property, String value) throws Exception {
    text(subject, property, value, "^^<" + XSD + "decimal>");
  }

  private void text(String subject, String property, String value, String tail) throws Exception {
    out.write("<" + subject + "> <" + property + "> \"" + value + "\"" + tail + " .\n");
  }

  private List<String[]> ask(String query) throws Exception {
    String body = "query=" + URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server + "/sparql"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body().lines().skip(1).map(line -> line.split(",", -1)).toList();
  }
}

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.Portfolio;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.FactTable;

/**
 * The Urban Nature Atlas (UNA 2022, Central European University): types of nature-based solutions by
 * city. A foreign matrix that no setting is chosen by for the service. Facts of the countries come
 * from the graph, climate from the nearest cell of the Köppen-Geiger grid beside the folder.
 */
final class UrbanNature {

  private static final int SPLIT = 2015;
  private static final Pattern YEAR = Pattern.compile("^(?:pre-)?(\\d{4})");

  private UrbanNature() {}

  /**
   * The whole atlas, or only what began up to the split year, with what came later apart.
   */
  static Matrix matrix(Path answers, Path bulk, boolean split) {
    List<Dimension> dimensions = Matrix.dimensions(answers);
    Map<String, Matrix.Row> countries = new HashMap<>();
    Matrix.csv(answers.resolve("countries.csv")).forEach(row -> countries.put(row.get("label"), row));
    var points = new HashMap<String, double[]>();
    for (Matrix.Row row : Matrix.csv(bulk.resolve("urban-nature-atlas/una_city_points.csv"))) {
      if (!row.get("lat").isEmpty()) {
        points.put(
            row.get("city_as_published"),
            new double[] {Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))});
      }
    }
    var grid = new ArrayList<Matrix.Row>(Matrix.csv(bulk.resolve("koppen/koppen-geiger-half-degree.csv")));
    var measures = new ArrayList<String>();
    var early = new TreeMap<String, Map<Integer, Double>>();
    var later = new TreeMap<String, Map<Integer, Double>>();
    var all = new TreeMap<String, Map<Integer, Double>>();
    var first = new HashMap<String, Matrix.Row>();
    for (Matrix.Row row : Matrix.csv(bulk.resolve("urban-nature-atlas/una_interventions_structured.csv"))) {
      String city = row.get("City").strip() + "|" + row.get("Country").strip();
      first.putIfAbsent(city, row);
      var year = YEAR.matcher(row.get("Duration").strip());
      boolean dated = year.find();
      for (String type : types(row.get("Type of nature-based solution/Ecological domain"))) {
        if (!measures.contains(type)) {
          measures.add(type);
        }
        int measure = measures.indexOf(type);
        all.computeIfAbsent(city, key -> new TreeMap<>()).put(measure, 1.0);
        if (dated && Integer.parseInt(year.group(1)) <= SPLIT) {
          early.computeIfAbsent(city, key -> new TreeMap<>()).put(measure, 1.0);
        } else if (dated) {
          later.computeIfAbsent(city, key -> new TreeMap<>()).put(measure, 1.0);
        }
      }
    }
    later.forEach((city, types) -> types.keySet().removeAll(early.getOrDefault(city, Map.of()).keySet()));
    record Known(String country, String group, Map<String, Set<String>> values) {}
    var known = new TreeMap<String, Known>();
    var groups = new HashMap<String, Set<String>>();
    for (String city : (split ? early : all).keySet()) {
      Matrix.Row row = first.get(city);
      Matrix.Row country = countries.get(name(row.get("Country").strip()));
      String climate = climate(points.get(row.get("City").strip()), grid);
      String income = country == null ? "" : country.get("income");
      String population = row.get("City population").replaceAll("[^0-9]", "");
      known.put(
          city,
          new Known(
              row.get("Country").strip(),
              climate.isEmpty() || income.isEmpty() ? "" : climate.charAt(0) + " / " + income,
              values(
                  dimensions, points.get(row.get("City").strip()), climate, country, population)));
      groups.put(city, Matrix.groups(population, income));
    }
    var table = FactTable.of(dimensions, known.values().stream().map(Known::values).toList());
    var rows = new ArrayList<Portfolio>();
    (split ? early : all).forEach((city, types) -> {
      Known each = known.get(city);
      rows.add(Portfolio.of(table.city(city, each.country(), each.group(), each.values()), types));
    });
    return new Matrix(
        split ? "Urban Nature Atlas, learned up to " + SPLIT : "Urban Nature Atlas",
        dimensions,
        measures,
        measures,
        new Adoptions(measures.size(), rows),
        groups,
        split ? later : Map.of(),
        all.keySet(),
        Map.of());
  }

  /** The finest types alone; a parent only where it stands by itself. */
  static Set<String> types(String cell) {
    var types = new TreeSet<String>();
    String parent = "";
    boolean alone = false;
    for (String line : cell.split("[\\r\\n]+|,(?=\\s*[A-Z-])")) {
      String type = line.strip();
      if (type.startsWith("-")) {
        types.add(type.substring(1).strip());
        alone = false;
      } else if (!type.isEmpty()) {
        if (alone) {
          types.add(parent);
        }
        parent = type;
        alone = true;
      }
    }
    if (alone) {
      types.add(parent);
    }
    return types;
  }

  private static String name(String country) {
    return switch (country) {
      case "Turkey" -> "Türkiye";
      case "Czech Republic" -> "Czechia";
      case "United States of America", "USA" -> "United States";
      default -> country;
    };
  }

  private static Map<String, Set<String>> values(
      List<Dimension> dimensions, double[] point, String climate, Matrix.Row country, String population) {
    var values = new HashMap<String, Set<String>>();
    for (Dimension dimension : dimensions) {
      String iri = dimension.iri();
      String key = iri.substring(iri.lastIndexOf("--") + 2);
      Set<String> given =
          switch (key) {
            case "climate" -> prefixes(climate);
            case "latitude" -> point == null ? Set.of() : Set.of(String.valueOf(Math.abs(point[0])));
            case "population" -> population.isEmpty() || population.equals("0")
                ? Set.of()
                : Set.of(String.valueOf(Math.log(Double.parseDouble(population))));
            case "gdp" -> of(country, "logGdp");
            case "income-group" -> of(country, "income");
            case "country" -> of(country, "country");
            case "region" -> new HashSet<>(of(country, "regions").stream().flatMap(all -> List.of(all.split(" ")).stream()).toList());
            default -> Set.of();
          };
      if (!given.isEmpty()) {
        values.put(iri, given);
      }
    }
    return values;
  }

  private static Set<String> of(Matrix.Row country, String column) {
    return country == null || country.get(column).isEmpty() ? Set.of() : Set.of(country.get(column));
  }

  private static Set<String> prefixes(String climate) {
    var all = new HashSet<String>();
    for (int length = 1; length <= climate.length(); length++) {
      all.add(climate.substring(0, length));
    }
    return all;
  }

  private static String climate(double[] point, List<Matrix.Row> grid) {
    if (point == null) {
      return "";
    }
    String nearest = "";
    double least = 1;
    for (Matrix.Row cell : grid) {
      double lat = Double.parseDouble(cell.get("Lat")) - point[0];
      double lon = (Double.parseDouble(cell.get("Lon")) - point[1]) * Math.cos(Math.toRadians(point[0]));
      double distance = lat * lat + lon * lon;
      if (distance < least && !cell.get("Cls").isBlank()) {
        least = distance;
        nearest = cell.get("Cls").strip();
      }
    }
    return nearest;
  }
}

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.Portfolio;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.FactTable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Cities, what is known of them, and what they adopted.
 *
 * @param sectors the sector of each measure
 * @param groups for each city the groups whose recall is compared
 * @param later for each city the measures it adopted after the split year, if years are known
 * @param evaluated the cities that are asked: the others only teach
 * @param preferences signals that no adoption teaches, by city and code
 */
record Matrix(
    String name,
    List<Dimension> dimensions,
    List<String> measures,
    List<String> sectors,
    Adoptions adoptions,
    Map<String, Set<String>> groups,
    Map<String, Map<Integer, Double>> later,
    Set<String> evaluated,
    Map<String, Map<String, double[]>> preferences) {

  /** A row, by the names of the columns. */
  record Row(Map<String, String> values) {
    String get(String column) {
      return values.get(column);
    }
  }

  static List<Row> csv(Path file) {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.toFile())) {
      return rows.readAll().stream().map(Row::new).toList();
    }
  }

  static List<Dimension> dimensions(Path folder) {
    return csv(folder.resolve("dimensions.csv")).stream()
        .map(row ->
            new Dimension(
                row.get("dimension"),
                row.get("label"),
                row.get("property"),
                row.get("facet"),
                Double.parseDouble(row.get("weight")),
                row.get("range").isEmpty() ? 0 : Double.parseDouble(row.get("range"))))
        .toList();
  }

  /** The graph's own adoption, as the service tells it; asked are the cities of the action plans. */
  static Matrix bundled(Path folder) {
    List<Dimension> dimensions = dimensions(folder);
    var values = new HashMap<String, Map<String, Set<String>>>();
    for (Row row : csv(folder.resolve("context.csv"))) {
      values
          .computeIfAbsent(row.get("city"), city -> new HashMap<>())
          .computeIfAbsent(row.get("dimension"), dimension -> new TreeSet<>())
          .add(row.get("value"));
    }
    List<String> measures =
        csv(folder.resolve("measures.csv")).stream().map(row -> row.get("measure")).toList();
    var adopted = new TreeMap<String, Map<Integer, Double>>();
    for (Row row : csv(folder.resolve("peer-adoption.csv"))) {
      int measure = measures.indexOf(row.get("measure"));
      if (measure >= 0) {
        adopted
            .computeIfAbsent(row.get("adopter"), city -> new TreeMap<>())
            .put(measure, Double.parseDouble(row.get("adoption")));
      }
    }
    var table = FactTable.of(dimensions, values.values());
    var rows = new ArrayList<Portfolio>();
    var groups = new HashMap<String, Set<String>>();
    var planning = new TreeSet<String>();
    for (Row row : csv(folder.resolve("planning.csv"))) {
      planning.add(row.get("city"));
    }
    for (Row row : csv(folder.resolve("cities.csv"))) {
      String city = row.get("city");
      if (adopted.containsKey(city)) {
        CityFacts facts =
            table.city(
                city, row.get("country"), row.get("group"), values.getOrDefault(city, Map.of()));
        rows.add(Portfolio.of(facts, adopted.get(city)));
        groups.put(city, groups(row.get("population"), row.get("income")));
      }
    }
    return new Matrix(
        "bundled",
        dimensions,
        measures,
        csv(folder.resolve("measures.csv")).stream().map(row -> row.get("sector")).toList(),
        new Adoptions(measures.size(), rows),
        groups,
        Map.of(),
        planning,
        preferences(folder, planning, measures));
  }

  static Set<String> groups(String population, String income) {
    var groups = new TreeSet<String>();
    if (!population.isEmpty()) {
      double people = Double.parseDouble(population);
      groups.add(people < 100_000 ? "under 100,000" : people < 500_000 ? "100,000 to 500,000" : "over 500,000");
    }
    groups.add(income.equals("high") ? "high income" : "not high income");
    return groups;
  }

  private static Map<String, Map<String, double[]>> preferences(
      Path folder, Set<String> cities, List<String> measures) {
    var all = new LinkedHashMap<String, Map<String, double[]>>();
    for (String city : cities) {
      var ofCity = new LinkedHashMap<String, double[]>();
      for (String code : List.of("need", "evidence", "finance")) {
        Path file = folder.resolve(code + "-" + city.substring(city.lastIndexOf('/') + 1) + ".csv");
        var values = new double[measures.size()];
        java.util.Arrays.fill(values, code.equals("need") ? Double.NaN : 0);
        for (Row row : csv(Files.exists(file) ? file : folder.resolve(code + ".csv"))) {
          int measure = measures.indexOf(row.get("measure"));
          if (measure >= 0 && !row.get("value").isEmpty()) {
            values[measure] = Double.parseDouble(row.get("value"));
          }
        }
        ofCity.put(code, values);
      }
      all.put(city, ofCity);
    }
    return all;
  }
}

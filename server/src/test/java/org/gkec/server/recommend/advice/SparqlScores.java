package org.gkec.server.recommend.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gkec.server.query.QueryRunner;
import org.gkec.server.query.Row;

/**
 * The scores of all measures as a researcher would compute them: by the queries that the scoring
 * profile names, and the arithmetic of docs/recommendations.md. Shares no code with the
 * recommender.
 */
record SparqlScores(Map<String, Map<String, Double>> values, Map<String, Double> byMeasure) {

  static SparqlScores of(QueryRunner queries, String city) {
    List<String> measures =
        rows(queries, "measures", Map.of()).stream().map(row -> row.text("measure")).toList();
    var scores = new TreeMap<String, Double>();
    measures.forEach(measure -> scores.put(measure, 0.0));
    var bySignal = new HashMap<String, Map<String, Double>>();
    var signals = new HashMap<String, Row>();
    rows(queries, "profile", Map.of())
        .forEach(row -> {
          if (!row.text("signal").isEmpty()) {
            signals.put(row.text("signal"), row);
          }
        });
    signals.forEach((code, signal) -> {
      String query = signal.text("query").substring("recommend/".length());
      var values = new HashMap<String, Double>();
      if (code.equals("evidence") || code.equals("finance")) {
        measures.forEach(measure -> values.put(measure, 0.0));
      }
      List<Row> rows =
          rows(queries, query, code.equals("evidence") ? Map.of() : Map.of("city", city));
      if (code.equals("co-adoption") && !rows.isEmpty()) {
        measures.forEach(measure -> values.put(measure, 0.0));
      }
      rows.forEach(row ->
          values.put(row.text("measure"), row.number(code.equals("lift") ? "lift" : "value")));
      bySignal.put(code, values);
      double mean = values.values().stream().mapToDouble(each -> each).average().orElse(0);
      double variance =
          values.values().stream()
              .mapToDouble(each -> (each - mean) * (each - mean))
              .average()
              .orElse(0);
      if (Math.sqrt(variance) > 1e-12) {
        values.forEach((measure, value) ->
            scores.merge(
                measure,
                signal.number("weight") * (value - mean) / Math.sqrt(variance),
                Double::sum));
      }
    });
    return new SparqlScores(bySignal, scores);
  }

  /** Best first; what differs by rounding alone in the order of IRIs. */
  static List<String> ranked(List<String> measures, Function<String, Double> score) {
    return measures.stream()
        .sorted(
            Comparator.<String>comparingDouble(each -> -Math.rint(score.apply(each) * 1e8))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<Row> rows(QueryRunner queries, String name, Map<String, String> parameters) {
    return queries.rows("recommend/" + name, parameters).stream().map(Row::new).toList();
  }
}

package org.gkec.server.recommend.knowledge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gkec.server.query.QueryRunner;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.model.Dimension;
import org.springframework.stereotype.Component;

/** What the stored queries of the group {@code recommend} say, as the recommender needs it. */
@Component
public class KnowledgeQueries {

  private final QueryRunner queries;

  public KnowledgeQueries(QueryRunner queries) {
    this.queries = queries;
  }

  Profile profile() {
    return Profile.of(rows("profile", Map.of()));
  }

  /** All measures, with labels in a language or else English. */
  public List<MeasureRef> measures(String lang) {
    return rows("measures", Map.of("lang", lang)).stream().map(MeasureRef::of).toList();
  }

  /** For each measure the rows of the cities that adopted it. */
  Map<String, List<Row>> adoptions() {
    return byMeasure(rows("peer-adoption", Map.of()));
  }

  Map<String, Row> evidence() {
    return single(rows("evidence", Map.of()));
  }

  /** The measures that the city has by anybody's practice. */
  public Set<String> existing(CityRef city) {
    return rows("existing", of(city)).stream().map(row -> row.text("measure")).collect(toSet());
  }

  List<Dimension> dimensions() {
    return rows("dimensions", Map.of()).stream()
        .map(row ->
            new Dimension(
                row.text("dimension"),
                row.text("label"),
                row.text("property"),
                row.text("facet"),
                row.number("weight"),
                row.number("range")))
        .toList();
  }

  /** City by city, dimension by dimension what is known. */
  List<Row> context() {
    return rows("context", Map.of());
  }

  List<Row> cities() {
    return rows("cities", Map.of());
  }

  public Map<String, Row> need(CityRef city) {
    return single(rows("need", of(city)));
  }

  public Map<String, Row> financeFit(CityRef city) {
    return single(rows("finance-fit", of(city)));
  }

  /** Labels of needs and states are in a language or else in English. */
  public Map<String, List<Row>> finance(CityRef city, String lang) {
    return byMeasure(rows("finance", Map.of("city", city.iri(), "lang", lang)));
  }

  Map<String, List<Row>> outcomes() {
    return byMeasure(rows("outcomes", Map.of()));
  }

  Map<String, List<Row>> learning() {
    return byMeasure(rows("learning", Map.of()));
  }

  public Map<String, List<Row>> conditions(CityRef city) {
    return byMeasure(rows("conditions", of(city)));
  }

  private List<Row> rows(String name, Map<String, String> parameters) {
    return queries.rows("recommend/" + name, parameters).stream().map(Row::new).toList();
  }

  private static Map<String, String> of(CityRef city) {
    return Map.of("city", city.iri());
  }

  private static Map<String, List<Row>> byMeasure(List<Row> rows) {
    return rows.stream().collect(groupingBy(row -> row.text("measure")));
  }

  private static Map<String, Row> single(List<Row> rows) {
    return rows.stream().collect(toMap(row -> row.text("measure"), row -> row));
  }
}

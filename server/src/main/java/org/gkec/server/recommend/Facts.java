package org.gkec.server.recommend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gkec.server.query.QueryRunner;
import org.springframework.stereotype.Component;

/** What the stored queries of the group {@code recommend} say, as the recommender needs it. */
@Component
class Facts {

  private final QueryRunner queries;

  Facts(QueryRunner queries) {
    this.queries = queries;
  }

  Profile profile() {
    return Profile.of(rows("profile", Map.of()));
  }

  List<MeasureRef> measures() {
    return rows("measures", Map.of()).stream().map(MeasureRef::of).toList();
  }

  /** For each measure the rows of the cities that adopted it. */
  Map<String, List<Row>> adoptions() {
    return byMeasure(rows("peer-adoption", Map.of()));
  }

  Map<String, Row> evidence() {
    return single(rows("evidence", Map.of()));
  }

  Set<String> existing(CityRef city) {
    return rows("existing", of(city)).stream()
        .map(row -> row.text("measure"))
        .collect(Collectors.toSet());
  }

  /** The most similar cities, best first, without their facets. */
  List<Peer> peers(CityRef city, boolean practising, int limit, int offset) {
    var parameters =
        Map.of(
            "city", city.iri(),
            "practising", String.valueOf(practising),
            "limit", String.valueOf(limit),
            "offset", String.valueOf(offset));
    return rows("peers", parameters).stream()
        .map(row ->
            new Peer(
                new CityRef(row.text("peer"), row.text("label"), row.text("countryLabel")),
                row.number("similarity"),
                row.number("support"),
                (int) row.number("facts"),
                List.of()))
        .toList();
  }

  /** Dimension by dimension why a city is like another. */
  List<Row> peerFacts(CityRef city, CityRef peer) {
    return rows("peer-facts", Map.of("city", city.iri(), "peer", peer.iri()));
  }

  Map<String, Row> need(CityRef city) {
    return single(rows("need", of(city)));
  }

  Map<String, List<Row>> finance(CityRef city) {
    return byMeasure(rows("finance", of(city)));
  }

  Map<String, List<Row>> conditions(CityRef city) {
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

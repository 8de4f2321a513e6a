package org.gkec.server.catalogue.quality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Value;
import org.gkec.ontology.Gkec;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.OfRevision;
import org.gkec.server.query.QueryRunner;
import org.springframework.stereotype.Component;

/** Runs the stored queries of the group {@code quality} over the graph as it is. */
@Component
class Quality {

  private final QueryRunner queries;
  private final OfRevision<List<CheckResult>> results;

  Quality(QueryRunner queries, KnowledgeGraph graph) {
    this.queries = queries;
    this.results = new OfRevision<>(graph::revision, this::run);
  }

  /** The gravest first. */
  List<CheckResult> results() {
    return results.get();
  }

  private List<CheckResult> run() {
    Map<Value, List<String>> homes =
        queries.rows("data/homes", Map.of()).stream()
            .collect(
                groupingBy(
                    row -> row.getValue("thing"),
                    mapping(
                        row -> Gkec.lastPart(row.getValue("dataset").stringValue()), toList())));
    return queries.catalogue().all().stream()
        .flatMap(query -> query.check().map(check -> result(query, check, homes)).stream())
        .sorted(
            Comparator.comparing(
                result -> StoredQuery.Severity.valueOf(result.severity().toUpperCase(Locale.ROOT))))
        .toList();
  }

  private CheckResult result(
      StoredQuery query, StoredQuery.Check check, Map<Value, List<String>> homes) {
    List<Value> things =
        queries.rows(query.name(), Map.of()).stream()
            .map(row -> row.getValue("thing"))
            .filter(thing -> !check.exceptions().containsKey(thing.stringValue()))
            .toList();
    var datasets = new TreeMap<String, Integer>();
    things.forEach(thing ->
        homes
            .getOrDefault(thing, List.of())
            .forEach(home -> datasets.merge(home, 1, Integer::sum)));
    return new CheckResult(
        query.name(),
        check.severity().name().toLowerCase(Locale.ROOT),
        query.summary(),
        check.remedy(),
        things.size(),
        check.exceptions(),
        datasets);
  }
}

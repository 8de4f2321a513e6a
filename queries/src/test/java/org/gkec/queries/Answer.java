package org.gkec.queries;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.query.Operation;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;

/** The rows of a query in the CSV form of SPARQL 1.1, but with a plain line feed. */
record Answer(List<String> columns, List<BindingSet> rows) {

  /** What a SELECT answers. */
  static Answer rows(Repository repository, BoundQuery query) {
    try (RepositoryConnection connection = repository.getConnection()) {
      var operation = connection.prepareTupleQuery(query.text());
      bind(operation, query);
      try (TupleQueryResult result = operation.evaluate()) {
        return new Answer(result.getBindingNames(), result.stream().toList());
      }
    }
  }

  /** What a CONSTRUCT answers. */
  static Model triples(Repository repository, BoundQuery query) {
    try (RepositoryConnection connection = repository.getConnection()) {
      var operation = connection.prepareGraphQuery(query.text());
      bind(operation, query);
      try (GraphQueryResult result = operation.evaluate()) {
        var model = new LinkedHashModel();
        result.forEach(model::add);
        return model;
      }
    }
  }

  /** A header line, then a line for each row. */
  String csv() {
    var csv = new StringBuilder(String.join(",", columns)).append('\n');
    for (BindingSet row : rows) {
      csv.append(columns.stream().map(column -> cell(row, column)).collect(joining(",")));
      csv.append('\n');
    }
    return csv.toString();
  }

  private static void bind(Operation operation, BoundQuery query) {
    query.bindings().forEach(operation::setBinding);
  }

  private static String cell(BindingSet row, String column) {
    Value value = row.getValue(column);
    String text = value == null ? "" : value.stringValue();
    return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}

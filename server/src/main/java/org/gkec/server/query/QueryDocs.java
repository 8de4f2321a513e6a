package org.gkec.server.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gkec.ontology.Resources;
import org.gkec.queries.Parameter;
import org.gkec.queries.ParameterType;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.syntax.QueryForm;
import org.gkec.server.http.Formats;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes the stored queries: for the page that lists them and for OpenAPI. */
@Component
class QueryDocs {

  /** The queries of one folder. */
  record DocGroup(String name, List<DocEntry> queries) {}

  /** One query: its address, what it gives, the competency question, an example to click. */
  record DocEntry(
      String name,
      String summary,
      String question,
      String example,
      List<Parameter> parameters,
      String gap) {}

  private final QueryRunner runner;
  private final JsonMapper json;

  QueryDocs(QueryRunner runner, JsonMapper json) {
    this.runner = runner;
    this.json = json;
  }

  List<DocGroup> groups() {
    return runner.catalogue().all().stream()
        .collect(
            Collectors.groupingBy(
                StoredQuery::theme,
                TreeMap::new,
                Collectors.mapping(QueryDocs::entry, Collectors.toList())))
        .entrySet()
        .stream()
        .map(group -> new DocGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /** The fixed part lies in openapi.json beside this class; each stored query adds a path. */
  String openApi() {
    var document = (ObjectNode) json.readTree(Resources.text(QueryDocs.class, "openapi.json"));
    var paths = (ObjectNode) document.get("paths");
    for (StoredQuery query : runner.catalogue().all()) {
      describe(query, paths.putObject("/queries/" + query.name()).putObject("get"));
    }
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }

  private static void describe(StoredQuery query, ObjectNode operation) {
    operation.put("operationId", query.name().replace('/', '_').replace('-', '_'));
    operation.put("summary", query.summary());
    operation.putArray("tags").add("stored queries");
    var parameters = operation.putArray("parameters");
    for (Parameter parameter : query.parameters()) {
      ObjectNode described =
          parameters
              .addObject()
              .put("name", parameter.name())
              .put("in", "query")
              .put("required", parameter.required())
              .put("description", parameter.about());
      ObjectNode schema = described.putObject("schema").put("type", jsonType(parameter.type()));
      parameter.standard().ifPresent(standard -> schema.put("default", standard));
    }
    if (query.page()) {
      parameters.addObject().put("$ref", "#/components/parameters/limit");
      parameters.addObject().put("$ref", "#/components/parameters/offset");
    }
    parameters.addObject().put("$ref", "#/components/parameters/format");
    ObjectNode responses = operation.putObject("responses");
    ObjectNode content =
        responses.putObject("200").put("description", "The answer").putObject("content");
    var kind = query.constructs() ? QueryForm.TRIPLES : QueryForm.ROWS;
    Formats.of(kind).forEach(format -> content.putObject(format.mediaType().toString()));
    responses.putObject("400").put("$ref", "#/components/responses/problem");
  }

  private static String jsonType(ParameterType type) {
    return switch (type) {
      case INTEGER -> "integer";
      case DECIMAL -> "number";
      case BOOLEAN -> "boolean";
      case IRI, IRIS, STRING, LANG, DATE -> "string";
    };
  }

  private static DocEntry entry(StoredQuery query) {
    var link = UriComponentsBuilder.fromPath("/queries/" + query.name());
    Map<String, String> example = new TreeMap<>(query.example());
    example.forEach((name, value) -> link.queryParam(name, "{" + name + "}"));
    return new DocEntry(
        query.name(),
        query.summary(),
        query.question().map(String::valueOf).orElse(""),
        link.encode().buildAndExpand(example).toUriString(),
        query.parameters(),
        query.gap().orElse(""));
  }
}

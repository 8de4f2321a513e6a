package org.gkec.queries;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Value;
import org.gkec.ontology.Header;
import org.gkec.ontology.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code #+} lines of a query file: one YAML document, described in queries/README.md.
 */
final class QueryHeader {

  private static final List<String> KEYS =
      List.of(
          "summary",
          "question",
          "gap",
          "parameters",
          "columns",
          "facets",
          "page",
          "section",
          "check",
          "example");
  private static final List<String> CHECK_KEYS = List.of("severity", "remedy", "exceptions");
  private static final List<String> SECTION_KEYS = List.of("of", "order");
  private static final List<String> PARAMETER_KEYS =
      List.of("type", "required", "default", "about");

  private final String name;
  private final Map<String, Object> yaml;

  private QueryHeader(String name, @Nullable Object yaml) {
    this.name = name;
    this.yaml = map("header", yaml);
    known("header", this.yaml, KEYS);
  }

  /**
   * The query of one file.
   *
   * @throws IllegalArgumentException naming the file, if its header is not as described
   */
  static StoredQuery read(String name, String text) {
    try {
      return new QueryHeader(name, Header.read(text)).query(text);
    } catch (Header.NoYaml e) {
      throw new IllegalArgumentException(
          "%s.rq: header is not YAML: line %d: %s".formatted(name, e.line(), e.getMessage()), e);
    }
  }

  private StoredQuery query(String text) {
    return new StoredQuery(
        name,
        Optional.ofNullable(yaml.get("summary"))
            .orElseThrow(() -> fault("'summary' is missing"))
            .toString(),
        question(),
        Optional.ofNullable(yaml.get("gap")).map(Object::toString),
        parameters(),
        columns(),
        facets(),
        yes("page", yaml),
        section(),
        check(),
        example(),
        text);
  }

  private Optional<Integer> question() {
    Object question = yaml.get("question");
    if (question != null && !(question instanceof Integer)) {
      throw fault("'question' must be a whole number, got '" + question + "'");
    }
    return Optional.ofNullable((Integer) question);
  }

  private Optional<StoredQuery.Section> section() {
    Map<String, Object> keys = map("section", yaml.get("section"));
    known("section", keys, SECTION_KEYS);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (!(keys.get("order") instanceof Integer order)) {
      throw fault("'section' needs 'order', a whole number");
    }
    List<?> types =
        keys.get("of") instanceof List<?> list ? list : List.of(keys.getOrDefault("of", ""));
    return Optional.of(
        new StoredQuery.Section(
            types.stream()
                .map(type -> ParameterType.IRI.term(String.valueOf(type), Prefixes.all()))
                .map(Value::stringValue)
                .collect(Collectors.toSet()),
            order));
  }

  private Optional<StoredQuery.Check> check() {
    Map<String, Object> keys = map("check", yaml.get("check"));
    known("check", keys, CHECK_KEYS);
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StoredQuery.Check(
                severity(String.valueOf(keys.get("severity"))),
                Optional.ofNullable(keys.get("remedy"))
                    .orElseThrow(() -> fault("'check' needs 'remedy': what is to be done"))
                    .toString(),
                exceptions(keys)));
  }

  private Map<String, String> exceptions(Map<String, Object> check) {
    return map("exceptions", check.get("exceptions")).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> ParameterType.IRI.term(entry.getKey(), Prefixes.all()).stringValue(),
                entry -> String.valueOf(entry.getValue())));
  }

  private StoredQuery.Severity severity(String word) {
    return Arrays.stream(StoredQuery.Severity.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> fault("'severity' must be wrong, doubt or gap, got '" + word + "'"));
  }

  private List<Parameter> parameters() {
    return map("parameters", yaml.get("parameters")).entrySet().stream()
        .map(entry -> parameter(entry.getKey(), map(entry.getKey(), entry.getValue())))
        .toList();
  }

  private Parameter parameter(String parameter, Map<String, Object> keys) {
    known(parameter, keys, PARAMETER_KEYS);
    if (List.of("limit", "offset").contains(parameter)) {
      throw fault("'" + parameter + "' is taken by pages");
    }
    ParameterType type = type(parameter, keys.getOrDefault("type", "string").toString());
    if (type == ParameterType.IRIS) {
      throw fault("'" + parameter + "' is a parameter, and 'iris' is of columns");
    }
    return new Parameter(
        parameter,
        type,
        yes("required", keys),
        keys.getOrDefault("about", "").toString(),
        Optional.ofNullable(keys.get("default")).map(Object::toString));
  }

  private Map<String, ParameterType> columns() {
    var columns = new LinkedHashMap<String, ParameterType>();
    map("columns", yaml.get("columns"))
        .forEach((column, type) -> columns.put(column, type(column, String.valueOf(type))));
    return columns;
  }

  /** Each is a column. */
  private List<String> facets() {
    if (!(yaml.getOrDefault("facets", List.of()) instanceof List<?> facets)) {
      throw fault("'facets': expected a list of columns, got '" + yaml.get("facets") + "'");
    }
    List<String> names = facets.stream().map(String::valueOf).toList();
    names.stream()
        .filter(name -> !columns().containsKey(name))
        .findFirst()
        .ifPresent(name -> {
          throw fault("the facet '" + name + "' is not a column");
        });
    return names;
  }

  private Map<String, String> example() {
    var example = new LinkedHashMap<String, String>();
    map("example", yaml.get("example"))
        .forEach((parameter, value) -> example.put(parameter, String.valueOf(value)));
    return example;
  }

  private ParameterType type(String key, String type) {
    try {
      return ParameterType.valueOf(type.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw fault("'" + key + "' has the unknown type '" + type + "'");
    }
  }

  private boolean yes(String key, Map<String, Object> keys) {
    Object value = keys.getOrDefault(key, false);
    if (!(value instanceof Boolean yes)) {
      throw fault("'" + key + "' must be true or false, got '" + value + "'");
    }
    return yes;
  }

  private void known(String where, Map<String, Object> map, List<String> keys) {
    for (String key : map.keySet()) {
      if (!keys.contains(key)) {
        throw fault("'" + where + "' has the unknown key '" + key + "', expected one of " + keys);
      }
    }
  }

  private IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(name + ".rq: " + what);
  }

  private Map<String, Object> map(String where, @Nullable Object value) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw fault("'" + where + "': expected keys and values, got '" + value + "'");
    }
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, content) -> copy.put(String.valueOf(key), content));
    return copy;
  }
}

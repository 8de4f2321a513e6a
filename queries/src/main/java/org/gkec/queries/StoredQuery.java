package org.gkec.queries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.Value;
import org.gkec.ontology.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * One query file with its header.
 *
 * @param name folder and file without ending, for example {@code recommend/peers}: also its path
 *     under {@code /queries}
 * @param question number of the competency question it answers, if it answers one
 * @param gap why the bundled data cannot answer it yet, if they cannot
 * @param columns what a SELECT gives, in order; empty for CONSTRUCT
 * @param facets columns by whose values a page lets its reader choose rows, in order
 * @param page whether a caller may ask for a part of the rows by limit and offset
 * @param section where a page shows it, if one does
 * @param check what its rows mean for the quality of the data, if it is a check of them
 * @param example values of the parameters for which the answer on the small world lies beside the
 *     file
 */
public record StoredQuery(
    String name,
    String summary,
    Optional<Integer> question,
    Optional<String> gap,
    List<Parameter> parameters,
    Map<String, ParameterType> columns,
    List<String> facets,
    boolean page,
    Optional<Section> section,
    Optional<Check> check,
    Map<String, String> example,
    String text) {

  /**
   * A part of the page of each thing of some classes; the query takes the thing as {@code thing}.
   *
   * @param types the IRIs of the classes
   * @param order among the sections of the page, lower first
   */
  public record Section(Set<String> types, int order) {}

  /**
   * A check of the data: each row is a fault, or a doubt, as {@code thing} and what was {@code
   * found}.
   *
   * @param remedy what is to be done about a row
   * @param exceptions the IRIs of things that are so and right all the same, with the reason
   */
  public record Check(Severity severity, String remedy, Map<String, String> exceptions) {
    public Check {
      exceptions = Map.copyOf(exceptions);
    }
  }

  /** How grave what a check finds is. */
  public enum Severity {
    /**
     * Cannot be so: the build lets none pass but what is listed as an exception, with its reason.
     */
    WRONG,
    /** May be so: to be looked at, and said where it is shown. */
    DOUBT,
    /** Is not known. */
    GAP
  }

  /** The most rows one page may have. */
  public static final int MAX_LIMIT = 10_000;

  public StoredQuery {
    parameters = List.copyOf(parameters);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    facets = List.copyOf(facets);
    example = Map.copyOf(example);
  }

  /** What it is listed under: its folder, or {@code pages} if it is a section of a page. */
  public String theme() {
    return section.isPresent() ? "pages" : name.substring(0, name.indexOf('/'));
  }

  /** True for a query that gives triples instead of rows. */
  public boolean constructs() {
    return columns.isEmpty();
  }

  /**
   * This query with its parameters bound to what {@code given} says, or to their defaults. The keys
   * {@code limit} and {@code offset} are understood if the query can be paged.
   *
   * @throws BadParameter if one is missing, unknown or not of its type
   */
  public BoundQuery bind(Map<String, String> given) {
    var rest = new LinkedHashMap<>(given);
    var bindings = new LinkedHashMap<String, Value>();
    for (Parameter parameter : parameters) {
      String text = rest.remove(parameter.name());
      if (text == null || text.isBlank()) {
        text = parameter.standard().orElse(null);
      }
      if (text != null) {
        bindings.put(parameter.name(), parameter.term(text, Prefixes.all()));
      } else if (parameter.required()) {
        throw new BadParameter(
            parameter.name(),
            "'%s' is required: %s".formatted(parameter.name(), parameter.type().expected()));
      }
    }
    String pageClause = page ? pageClause(rest) : "";
    for (String unknown : rest.keySet()) {
      throw new BadParameter(
          unknown,
          "'%s' is not a parameter of %s; expected %s"
              .formatted(unknown, name, parameters.stream().map(Parameter::name).toList()));
    }
    return new BoundQuery(name, text + pageClause, bindings);
  }

  private static String pageClause(Map<String, String> rest) {
    int limit = number("limit", rest.remove("limit"), 1, MAX_LIMIT, MAX_LIMIT);
    int offset = number("offset", rest.remove("offset"), 0, Integer.MAX_VALUE, 0);
    return "\nLIMIT " + limit + " OFFSET " + offset;
  }

  /**
   * {@code text} as a whole number between the two bounds, or {@code standard} if there is none.
   *
   * @throws BadParameter if it is none or outside
   */
  public static int number(String name, @Nullable String text, int min, int max, int standard) {
    if (text == null || text.isBlank()) {
      return standard;
    }
    if (text.matches("\\d{1,10}")) {
      long number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return (int) number;
      }
    }
    throw new BadParameter(
        name,
        "'%s' must be a whole number from %d to %d, got '%s'".formatted(name, min, max, text));
  }
}

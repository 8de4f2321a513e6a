package org.gkec.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.queries.ParameterType;
import org.gkec.queries.StoredQuery;
import org.gkec.server.query.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes tables of stored queries. A column {@code xLabel} is the text of the link in column {@code
 * x}; a column {@code group} makes headings; a column {@code share} has bars; columns that repeat a
 * parameter or are empty in all rows are not shown.
 */
@Component
public class Tables {

  private static final String GROUP = "group";
  private static final String LABEL = "Label";

  private final QueryRunner queries;
  private final Texts texts;

  Tables(QueryRunner queries, Texts texts) {
    this.queries = queries;
    this.texts = texts;
  }

  /**
   * The rows of a stored query, at most {@code most}. The language is given to the query if it
   * takes one.
   */
  public Table of(String name, Map<String, String> parameters, Language language, int most) {
    StoredQuery query = queries.catalogue().query(name);
    var given = new LinkedHashMap<>(parameters);
    if (query.parameters().stream().anyMatch(each -> each.name().equals("lang"))) {
      given.putIfAbsent("lang", language.code());
    }
    return of(query, given, queries.rows(name, given), language, most);
  }

  /** Some rows of a stored query. */
  public Table of(
      StoredQuery query,
      Map<String, String> given,
      List<BindingSet> rows,
      Language language,
      int most) {
    List<BindingSet> shown = rows.subList(0, Math.min(most, rows.size()));
    List<Table.Column> columns = columns(query, shown, language);
    var groups = new LinkedHashMap<String, List<Table.TableLine>>();
    for (BindingSet row : shown) {
      groups
          .computeIfAbsent(text(row.getValue(GROUP)), heading -> new ArrayList<>())
          .add(line(query, columns, row, language));
    }
    return new Table(
        query.name().replace('/', '-'),
        title(query, language),
        columns,
        groups.entrySet().stream()
            .map(group -> new Table.TableGroup(group.getKey(), columns.size(), group.getValue()))
            .toList(),
        Link.to("/queries/" + query.name(), withFormat(given)),
        Math.max(0, rows.size() - most));
  }

  /** What a stored query is called on a page. */
  public String title(StoredQuery query, Language language) {
    return texts
        .find("sections." + query.name().replace('/', '.'), language)
        .orElseGet(query::summary);
  }

  /** What a column is called on a page. */
  public String label(String column, Language language) {
    return texts
        .find("columns." + column, language)
        .orElseGet(
            () -> column.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(language.locale()));
  }

  private List<Table.Column> columns(StoredQuery query, List<BindingSet> rows, Language language) {
    return query.columns().entrySet().stream()
        .filter(column -> isShown(query, column.getKey()))
        .filter(
            column -> rows.stream().anyMatch(row -> !text(row.getValue(column.getKey())).isEmpty()))
        .map(column ->
            new Table.Column(
                column.getKey(),
                label(column.getKey(), language),
                ValueTexts.isNumber(column.getKey(), column.getValue())))
        .toList();
  }

  private static boolean isShown(StoredQuery query, String column) {
    boolean label =
        column.endsWith(LABEL)
            && query.columns().containsKey(column.substring(0, column.length() - LABEL.length()));
    return !label
        && !column.equals(GROUP)
        && query.parameters().stream().noneMatch(parameter -> parameter.name().equals(column));
  }

  private Table.TableLine line(
      StoredQuery query, List<Table.Column> columns, BindingSet row, Language language) {
    var cells = new ArrayList<Table.Cell>();
    for (Table.Column column : columns) {
      ParameterType type = query.columns().getOrDefault(column.name(), ParameterType.STRING);
      Value value = row.getValue(column.name());
      Value label = row.getValue(column.name() + LABEL);
      cells.add(
          new ValueTexts(texts, language).cell(column.name(), type, value, label, cells.isEmpty()));
    }
    return new Table.TableLine(cells);
  }

  private static Map<String, String> withFormat(Map<String, String> given) {
    var parameters = new LinkedHashMap<>(given);
    parameters.put("format", "csv");
    return parameters;
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : value.stringValue();
  }
}

package org.gkec.server.catalogue.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.server.catalogue.list.Choice;
import org.gkec.server.page.Link;
import org.gkec.server.query.QueryRunner;

/**
 * A data set as the page of the data and citations show it.
 *
 * @param iri of its named graph
 * @param retrieved the day, as 2026-11-23; empty if unknown, like every other text
 */
record DataSet(
    String iri,
    String title,
    String description,
    String licence,
    String publisher,
    String retrieved,
    String version,
    String triples,
    String checksum,
    List<String> sources) {

  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("https?://creativecommons\\.org/licenses/([a-z-]+)/([\\d.]+)/?");

  /** All data sets, by title. */
  static List<DataSet> all(QueryRunner queries) {
    return queries.rows("data/catalogue", Map.of()).stream().map(DataSet::of).toList();
  }

  /** Its page on this server. */
  String path() {
    return Link.of(Values.iri(iri));
  }

  /** "CC BY 4.0" for a licence of Creative Commons, else its IRI. */
  String licenceName() {
    return licenceName(licence);
  }

  static String licenceName(String licence) {
    Matcher known = CREATIVE_COMMONS.matcher(licence);
    return known.matches()
        ? "CC %s %s".formatted(known.group(1).toUpperCase(Locale.ROOT), known.group(2))
        : licence;
  }

  /** The address of the whole data set in a format. */
  String dump(String format) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("graph", iri);
    parameters.put("format", format);
    return Choice.address("/graphs", parameters);
  }

  /** The address of its citation in a format. */
  String citation(String format) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("graph", iri);
    parameters.put("format", format);
    return Choice.address("/cite", parameters);
  }

  private static DataSet of(BindingSet row) {
    String sources = text(row, "sources");
    return new DataSet(
        text(row, "dataset"),
        text(row, "title"),
        text(row, "description"),
        text(row, "licence"),
        text(row, "publisher"),
        text(row, "retrieved"),
        text(row, "version"),
        text(row, "triples"),
        text(row, "checksum"),
        sources.isEmpty() ? List.of() : List.of(sources.split(" ")));
  }

  private static String text(BindingSet row, String column) {
    return Optional.ofNullable(row.getValue(column)).map(value -> value.stringValue()).orElse("");
  }
}

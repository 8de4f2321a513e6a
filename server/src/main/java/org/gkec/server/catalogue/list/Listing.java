package org.gkec.server.catalogue.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gkec.queries.StoredQuery;

/**
 * A list in one language, ready to be chosen from.
 *
 * @param names of the concepts that its rows refer to, by IRI
 * @param facetNames of the values of each facet
 */
record Listing(
    StoredQuery query,
    Map<String, String> parameters,
    List<Item> items,
    Map<String, String> names,
    Map<String, Map<String, String>> facetNames) {

  /** The address of all its rows in a format. */
  String data(String format) {
    var given = new LinkedHashMap<>(parameters);
    given.put("format", format);
    return Choice.address("/queries/" + query.name(), given);
  }
}

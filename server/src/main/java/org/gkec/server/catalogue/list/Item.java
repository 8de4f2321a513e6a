package org.gkec.server.catalogue.list;

import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.query.BindingSet;

/**
 * One row of a list, ready to be chosen.
 *
 * @param keys its values of each facet, as they stand in an address
 * @param words all its texts, folded
 */
record Item(BindingSet row, Map<String, Set<String>> keys, String words) {

  Item {
    keys = Map.copyOf(keys);
  }
}

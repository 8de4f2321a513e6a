package org.gkec.server.catalogue.list;

import java.text.Normalizer;
import java.util.Locale;
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

  /** Text in small letters without accents: what is compared when words are looked for. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd');
  }
}

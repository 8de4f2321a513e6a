package org.gkec.server.catalogue.list;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gkec.server.page.Language;

/** A column by whose values rows are chosen. */
record Facet(String name, String label, List<Option> options) {

  /**
   * One value.
   *
   * @param text its name, and how many rows there are if it is chosen beside what else is chosen
   */
  record Option(String value, String text, boolean chosen) {}

  Facet {
    options = List.copyOf(options);
  }

  /** The values that still give rows, by name, and the chosen one in any case. */
  static Facet of(String name, String label, Listing listing, Choice choice, Language language) {
    var counts = new TreeMap<String, Integer>();
    String chosen = choice.facets().getOrDefault(name, "");
    if (!chosen.isEmpty()) {
      counts.put(chosen, 0);
    }
    listing.items().stream()
        .filter(item -> choice.suitsApartFrom(name, item))
        .flatMap(item -> item.keys().getOrDefault(name, Set.of()).stream())
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    Map<String, String> names = listing.facetNames().getOrDefault(name, Map.of());
    var options = new ArrayList<Option>();
    counts.forEach((value, count) ->
        options.add(
            new Option(
                value,
                "%s (%d)".formatted(names.getOrDefault(value, value), count),
                value.equals(chosen))));
    options.sort(Comparator.comparing(Option::text, Collator.getInstance(language.locale())));
    return new Facet(name, label, options);
  }
}

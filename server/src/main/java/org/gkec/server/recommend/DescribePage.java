package org.gkec.server.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gkec.server.recommend.PageParts.Named;

/**
 * The form for a city that is not in the graph.
 *
 * @param form what was typed before, by field
 * @param countries code and name of countries that have a city in the graph
 */
record DescribePage(
    String title, String description, Map<String, String> form, List<Named> countries) {

  static DescribePage of(Map<String, String> form, Knowledge known, PageParts parts) {
    return new DescribePage(
        parts.texts().say("recommend.describe.title", parts.language()),
        parts.texts().say("recommend.describe.description", parts.language()),
        form,
        known.cities().values().stream()
            .filter(city -> city.facts().group().contains(" "))
            .map(city -> new Named(city.ref().country(), slug(city.facts().country())))
            .distinct()
            .sorted(Comparator.comparing(Named::text))
            .toList());
  }

  private static String slug(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}

package org.gkec.server.recommend.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gkec.ontology.Gkec;
import org.gkec.server.page.Link;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnownCity;

/**
 * The form for a city that is not in the graph.
 *
 * @param form what was typed before, by field
 */
record DescribePage(
    String title, String description, Map<String, String> form, List<Country> countries) {

  /** A country that has a city in the graph. */
  record Country(String code, String name, boolean chosen) {}

  static DescribePage of(Map<String, String> form, Knowledge known, PageParts parts) {
    String chosen = form.getOrDefault("country", "");
    return new DescribePage(
        parts.texts().say("recommend.describe.title", parts.language()),
        parts.texts().say("recommend.describe.description", parts.language()),
        form,
        known.cities().all().stream()
            .filter(city -> city.facts().group().contains(" "))
            .map(city -> country(city, chosen))
            .distinct()
            .sorted(Comparator.comparing(Country::name))
            .toList());
  }

  /** The address of the form with what was typed. */
  static String again(Map<String, String> form) {
    var typed = new TreeMap<>(form);
    typed.put("edit", "true");
    return Link.to("/recommendations/describe", typed);
  }

  private static Country country(KnownCity city, String chosen) {
    String code = Gkec.lastPart(city.facts().country());
    return new Country(code, city.ref().country(), code.equals(chosen));
  }
}

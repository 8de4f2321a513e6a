package org.gkec.server.recommend.inquiry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gkec.queries.BadParameter;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.model.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What the city counts more or less, written as {@code climate:2,size:0}.
 *
 * @param facets factors for the weights of facets, by name
 * @param weights weights of all signals that count; empty for those of the profile
 */
public record Preferences(Map<String, Double> facets, Map<String, Double> weights) {

  /** None. */
  public static final Preferences NONE = new Preferences(Map.of(), Map.of());

  /**
   * As an address has them.
   *
   * @throws BadParameter if a facet or signal is unknown, a number is below 0, all facets are 0, or
   *     the weights do not add up to 1
   */
  static Preferences of(@Nullable String facets, @Nullable String weights, Knowledge known) {
    Map<String, Double> chosen = numbers("weights", weights);
    known.profile().weights(chosen);
    return new Preferences(facets(facets, known), chosen);
  }

  private static Map<String, Double> facets(@Nullable String text, Knowledge known) {
    Map<String, Double> factors = numbers("facets", text);
    var facets = new TreeSet<String>();
    known.cities().dimensions().stream().map(Dimension::facet).forEach(facets::add);
    for (String facet : factors.keySet()) {
      if (!facets.contains(facet)) {
        throw new BadParameter(
            "facets", "there is no facet '%s', only %s".formatted(facet, facets));
      }
    }
    if (!facets.isEmpty()
        && facets.stream().allMatch(facet -> factors.getOrDefault(facet, 1.0) == 0)) {
      throw new BadParameter("facets", "at least one facet must be above 0");
    }
    return factors;
  }

  private static Map<String, Double> numbers(String parameter, @Nullable String text) {
    var numbers = new TreeMap<String, Double>();
    for (String part :
        text == null || text.isBlank() ? List.<String>of() : List.of(text.split(",", -1))) {
      int colon = part.indexOf(':');
      double number = colon < 1 ? -1 : number(part.substring(colon + 1));
      if (!(number >= 0) || Double.isInfinite(number)) {
        throw new BadParameter(
            parameter,
            "'%s' must be like name:1.5, numbers 0 or more, with commas between; got '%s'"
                .formatted(parameter, part));
      }
      numbers.put(part.substring(0, colon).strip(), number);
    }
    return numbers;
  }

  /** The number, or -1 if it is none. */
  static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

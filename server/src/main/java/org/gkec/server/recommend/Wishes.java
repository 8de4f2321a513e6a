package org.gkec.server.recommend;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gkec.queries.BadParameter;
import org.gkec.server.recommend.model.Dimension;
import org.jspecify.annotations.Nullable;

/** Reads numbers by name, written as {@code climate:2,size:0}. */
final class Wishes {

  private Wishes() {}

  /**
   * Factors of facets.
   *
   * @throws BadParameter if a facet is unknown, a factor is no number of 0 or more, or all are 0
   */
  static Map<String, Double> facets(@Nullable String text, Knowledge known) {
    Map<String, Double> factors = numbers("facets", text);
    var facets = new TreeSet<String>();
    known.dimensions().stream().map(Dimension::facet).forEach(facets::add);
    for (String facet : factors.keySet()) {
      if (!facets.contains(facet)) {
        throw new BadParameter(
            "facets", "there is no facet '%s', only %s".formatted(facet, facets));
      }
    }
    if (facets.stream().allMatch(facet -> factors.getOrDefault(facet, 1.0) == 0)) {
      throw new BadParameter("facets", "at least one facet must be above 0");
    }
    return factors;
  }

  /** Weights of signals; whether they are known and add up is for {@link Profile#weights}. */
  static Map<String, Double> weights(@Nullable String text, Knowledge known) {
    Map<String, Double> weights = numbers("weights", text);
    known.profile().weights(weights);
    return weights;
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

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

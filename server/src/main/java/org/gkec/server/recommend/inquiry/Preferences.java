package org.gkec.server.recommend.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gkec.queries.BadParameter;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.model.Dimension;
import org.jspecify.annotations.Nullable;

/** Reads numbers by name, written as {@code climate:2,size:0}. */
public final class Preferences {

  private Preferences() {}

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

  /**
   * What a form says: one field for each slider, {@code facet.climate} from 0 to 3 and {@code
   * weight.context} in percent of whatever sum. Empty if it has none.
   */
  public static Optional<PreferenceTexts> ofForm(Map<String, String> form) {
    Map<String, Double> facets = fields("facet.", form);
    Map<String, Double> weights = fields("weight.", form);
    if (facets.isEmpty() && weights.isEmpty()) {
      return Optional.empty();
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!weights.isEmpty() && sum == 0) {
      throw new BadParameter("weights", "at least one weight must be above 0");
    }
    facets.values().removeIf(factor -> factor == 1);
    return Optional.of(new PreferenceTexts(text(facets), text(parts(weights, sum))));
  }

  /** Shares of 1 with four decimals that add up to 1 exactly as written. */
  private static Map<String, Double> parts(Map<String, Double> weights, double sum) {
    var parts = new TreeMap<String, Double>();
    long rest = 10_000;
    for (var weight : weights.entrySet()) {
      long part = Math.min(rest, Math.round(weight.getValue() / sum * 10_000));
      rest -= part;
      parts.put(weight.getKey(), part / 10_000.0);
    }
    long left = rest;
    parts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(largest -> largest.setValue((largest.getValue() * 10_000 + left) / 10_000));
    return parts;
  }

  private static Map<String, Double> fields(String prefix, Map<String, String> form) {
    var fields = new TreeMap<String, Double>();
    form.forEach((name, text) -> {
      if (name.startsWith(prefix)) {
        double number = number(text);
        if (!(number >= 0 && number <= 1000)) {
          throw new BadParameter(
              name, "'%s' must be a number from 0 to 1000, got '%s'".formatted(name, text));
        }
        fields.put(name.substring(prefix.length()), number);
      }
    });
    return fields;
  }

  private static String text(Map<String, Double> numbers) {
    return numbers.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(","));
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

package org.gkec.server.recommend.inquiry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gkec.queries.BadParameter;
import org.gkec.server.page.Link;
import org.jspecify.annotations.Nullable;

/** Preferences as an address has them: {@code climate:2,size:0}; empty where there are none. */
public record PreferenceTexts(String facets, String weights) {

  public static PreferenceTexts of(@Nullable String facets, @Nullable String weights) {
    return new PreferenceTexts(facets == null ? "" : facets, weights == null ? "" : weights);
  }

  /** Those that are there, by parameter. */
  public Map<String, String> given() {
    var given = new TreeMap<String, String>();
    given.put("facets", facets);
    given.put("weights", weights);
    given.values().removeIf(String::isEmpty);
    return given;
  }

  /**
   * The address of an answer with these wishes.
   *
   * @param kept parameters beside them
   */
  public String address(String path, Map<String, String> kept) {
    var parameters = new LinkedHashMap<>(kept);
    parameters.putAll(given());
    return Link.to(path, parameters);
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
        double number = Preferences.number(text);
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
}

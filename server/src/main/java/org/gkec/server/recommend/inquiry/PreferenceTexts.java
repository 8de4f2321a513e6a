package org.gkec.server.recommend.inquiry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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
}

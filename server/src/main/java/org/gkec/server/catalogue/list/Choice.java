package org.gkec.server.catalogue.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gkec.queries.BadParameter;
import org.gkec.queries.StoredQuery;
import org.gkec.server.query.Folded;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader wants to see of a list. It stands in the address, so that it can be sent on.
 *
 * @param facets the chosen value of each facet that has one
 * @param words that a row must have, as they were typed
 * @param page from 1
 * @param kept parameters that have nothing to do with the list and stay in its links
 */
public record Choice(
    String path, Map<String, String> facets, String words, int page, Map<String, String> kept) {

  private static final String WORDS = "q";
  private static final String PAGE = "page";
  private static final String LANGUAGE = "lang";
  private static final int LAST_PAGE = 1_000_000;
  private static final int LONGEST = 400;

  /**
   * What the address says.
   *
   * @throws BadParameter if the page is no number, or a text is too long
   */
  static Choice of(List<String> facets, HttpServletRequest request) {
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (Arrays.stream(values).anyMatch(value -> value.length() > LONGEST)) {
            throw new BadParameter(
                name, "'%s' may have %d characters at most".formatted(name, LONGEST));
          }
        });
    return new Choice(
        request.getRequestURI(),
        given(facets, request),
        String.join("", given(List.of(WORDS), request).values()),
        StoredQuery.number(PAGE, request.getParameter(PAGE), 1, LAST_PAGE, 1),
        given(List.of(LANGUAGE), request));
  }

  /** True if the row has all that was chosen. */
  boolean suits(Item item) {
    return suitsApartFrom("", item);
  }

  /** The same without one facet, to count what its values would give. */
  boolean suitsApartFrom(String facet, Item item) {
    boolean chosen =
        facets.entrySet().stream()
            .filter(each -> !each.getKey().equals(facet))
            .allMatch(each ->
                item.keys().getOrDefault(each.getKey(), Set.of()).contains(each.getValue()));
    return chosen && Arrays.stream(Folded.of(words).split("\\s+")).allMatch(item.words()::contains);
  }

  /** True if the whole list is wanted. */
  boolean isEverything() {
    return facets.isEmpty() && words.isEmpty();
  }

  /** The address of another page of the same rows. */
  String link(int other) {
    var parameters = new LinkedHashMap<>(facets);
    if (!words.isEmpty()) {
      parameters.put(WORDS, words);
    }
    if (other > 1) {
      parameters.put(PAGE, String.valueOf(other));
    }
    parameters.putAll(kept);
    return address(path, parameters);
  }

  /** The address of the whole list. */
  String everything() {
    return address(path, kept);
  }

  /** A path with parameters, each encoded. */
  public static String address(String path, Map<String, String> parameters) {
    var address = UriComponentsBuilder.fromPath(path);
    parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(parameters).toUriString();
  }

  private static Map<String, String> given(List<String> names, HttpServletRequest request) {
    var given = new LinkedHashMap<String, String>();
    for (String name : names) {
      String value = request.getParameter(name);
      if (value != null && !value.isBlank()) {
        given.put(name, value.strip());
      }
    }
    return given;
  }
}

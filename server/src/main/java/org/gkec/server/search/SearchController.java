package org.gkec.server.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Prefixes;
import org.gkec.queries.BadParameter;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Search by words and place. */
@RestController
class SearchController {

  private static final int MOST_CHARACTERS = 400;
  private static final int MOST_HITS = 100;
  private static final double FURTHEST_KM = 20_000;

  private final Searcher searcher;
  private final SearchIndex index;
  private final Texts texts;

  SearchController(Searcher searcher, SearchIndex index, Texts texts) {
    this.searcher = searcher;
    this.index = index;
    this.texts = texts;
  }

  /** What is answered: the hits, and the revision of the graph that they are from. */
  record SearchAnswer(long total, long revision, List<Hit> hits) {}

  /** What is asked, as it comes. */
  record SearchParameters(
      @Nullable String q,
      @Nullable String type,
      @Nullable String lang,
      @Nullable String near,
      @Nullable Double radius_km,
      @Nullable Integer limit) {

    /** On a page {@code lang} is the language of the page, not of what is looked for. */
    SearchParameters inAnyLanguage() {
      return new SearchParameters(q, type, null, near, radius_km, limit);
    }
  }

  @GetMapping(path = "/search", produces = MediaType.APPLICATION_JSON_VALUE)
  SearchAnswer search(SearchParameters asked) {
    Searcher.Found found = searcher.search(request(asked));
    return new SearchAnswer(found.total(), index.revision().number(), found.hits());
  }

  /** The same as a page, in which an empty kind means everything. */
  @GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(SearchParameters asked, HttpServletRequest request) {
    Language language = Language.of(request);
    return new ModelAndView(
        "search", "page", SearchPage.of(asked, searcher.search(request(asked)), texts, language));
  }

  private static SearchRequest request(SearchParameters asked) {
    Optional<String> words = Optional.ofNullable(asked.q()).filter(text -> !text.isBlank());
    if (words.isEmpty() && asked.near() == null) {
      throw new BadParameter("q", "'q' must say what to look for, or 'near' where");
    }
    if (words.filter(text -> text.length() > MOST_CHARACTERS).isPresent()) {
      throw new BadParameter("q", "'q' may have 400 characters at most");
    }
    int limit = asked.limit() == null ? 20 : asked.limit();
    if (limit < 1 || limit > MOST_HITS) {
      throw new BadParameter(
          "limit", "'limit' must be an integer from 1 to 100, got '" + limit + "'");
    }
    return new SearchRequest(
        words,
        asked.type() == null || asked.type().isBlank()
            ? Set.of()
            : Arrays.stream(asked.type().split(",", -1))
                .map(SearchController::type)
                .collect(Collectors.toSet()),
        Optional.ofNullable(asked.lang()),
        Optional.ofNullable(asked.near()).map(near -> near(near, asked.radius_km())),
        Optional.empty(),
        limit);
  }

  /** A class by its IRI, by a prefixed name, or by a local name of our ontology. */
  private static String type(String name) {
    if (name.contains("://")) {
      return name;
    }
    int colon = name.indexOf(':');
    if (colon < 0) {
      return Gkec.NAMESPACE + name;
    }
    String namespace = Prefixes.all().get(name.substring(0, colon));
    if (namespace == null) {
      throw new BadParameter("type", "'type' must be an IRI or a name, got '" + name + "'");
    }
    return namespace + name.substring(colon + 1);
  }

  private static SearchRequest.NearPoint near(String place, @Nullable Double radius) {
    String[] parts = place.split(",", -1);
    double kilometres = radius == null ? 50 : radius;
    try {
      double latitude = Double.parseDouble(parts[0]);
      double longitude = Double.parseDouble(parts[parts.length - 1]);
      if (parts.length == 2
          && Math.abs(latitude) <= 90
          && Math.abs(longitude) <= 180
          && kilometres > 0
          && kilometres <= FURTHEST_KM) {
        return new SearchRequest.NearPoint(latitude, longitude, kilometres);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadParameter(
        "near",
        "'near' must be latitude,longitude in degrees and 'radius_km' above 0, got '%s' and %s"
            .formatted(place, kilometres));
  }
}

package org.gkec.server.recommend;

import org.gkec.queries.StoredQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures for a city as JSON, JSON-LD or CSV; by POST for a city that the request describes. */
@RestController
@RequestMapping("/recommendations")
class RecommendationController {

  /** The parameters beside the city. */
  record Wanted(
      @Nullable String limit,
      @Nullable String lang,
      @Nullable String facets,
      @Nullable String weights) {

    static final int MOST = 5_000;

    int most() {
      return StoredQuery.number("limit", limit, 1, MOST, 10);
    }
  }

  private final Asking asking;
  private final Recommender recommender;

  RecommendationController(Asking asking, Recommender recommender) {
    this.asking = asking;
    this.recommender = recommender;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Recommender.Answer json(@RequestParam("city") String city, Wanted wanted) {
    return answer(asking.of(city, wanted.facets(), wanted.weights()), wanted);
  }

  @GetMapping(produces = JsonLd.TYPE)
  Object jsonLd(@RequestParam("city") String city, Wanted wanted) {
    return JsonLd.of(json(city, wanted));
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  String csv(@RequestParam("city") String city, Wanted wanted) {
    return Table.recommendations(json(city, wanted).recommendations());
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Recommender.Answer described(@RequestBody DescribedCity city, Wanted wanted) {
    return answer(asking.of(city, wanted.facets(), wanted.weights()), wanted);
  }

  private Recommender.Answer answer(Asked asked, Wanted wanted) {
    return recommender.recommend(
        asked, wanted.most(), Wording.in(wanted.lang() == null ? "en" : wanted.lang()));
  }
}

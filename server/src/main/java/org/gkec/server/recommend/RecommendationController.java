package org.gkec.server.recommend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gkec.queries.StoredQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Peers and recommendations as JSON; the same with a context as JSON-LD. */
@RestController
class RecommendationController {

  private static final String JSON_LD = "application/ld+json";
  private static final int MAX_LIMIT = 100;

  private final CityFinder cities;
  private final Recommender recommender;

  RecommendationController(CityFinder cities, Recommender recommender) {
    this.cities = cities;
    this.recommender = recommender;
  }

  @GetMapping(path = "/recommendations", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> recommendations(
      @RequestParam("city") String city,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    var answer =
        recommender.recommend(
            cities.find(city), StoredQuery.number("limit", limit, 1, MAX_LIMIT, 10));
    var body = new LinkedHashMap<String, Object>();
    body.put("city", answer.city());
    body.put("recommendations", answer.recommendations());
    body.put("notNow", answer.notNow());
    body.put("basedOn", answer.basedOn());
    return body;
  }

  @GetMapping(path = "/recommendations", produces = JSON_LD)
  Map<String, Object> linkedRecommendations(
      @RequestParam("city") String city,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    return JsonLd.of(recommendations(city, limit));
  }

  @GetMapping(path = "/peers", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> peers(
      @RequestParam("city") String city,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    CityRef found = cities.find(city);
    List<Peer> peers =
        recommender.peers(found, StoredQuery.number("limit", limit, 1, MAX_LIMIT, 10), 0);
    var body = new LinkedHashMap<String, Object>();
    body.put("city", found);
    body.put("peers", peers);
    return body;
  }

  @GetMapping(path = "/peers", produces = JSON_LD)
  Map<String, Object> linkedPeers(
      @RequestParam("city") String city,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    return JsonLd.of(peers(city, limit));
  }
}

package org.gkec.server.recommend;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who asks from the parameters of a request. */
@Component
class Asking {

  private final CityFinder finder;
  private final KnowledgeReader knowledge;
  private final Facts facts;

  Asking(CityFinder finder, KnowledgeReader knowledge, Facts facts) {
    this.finder = finder;
    this.knowledge = knowledge;
    this.facts = facts;
  }

  /** The city that a text means, by IRI, id or name. */
  CityRef city(String text) {
    return finder.find(text);
  }

  /** A city of the graph. */
  Asked of(String city, @Nullable String facets, @Nullable String weights) {
    Knowledge known = knowledge.now();
    CityRef found = finder.find(city);
    return known.asked(
        found, facts.standing(found), Wishes.facets(facets, known), Wishes.weights(weights, known));
  }

  /** A city that the request describes. */
  Asked of(DescribedCity city, @Nullable String facets, @Nullable String weights) {
    Knowledge known = knowledge.now();
    Map<String, Double> factors = Wishes.facets(facets, known);
    return city.asked(known, factors, Wishes.weights(weights, known));
  }
}

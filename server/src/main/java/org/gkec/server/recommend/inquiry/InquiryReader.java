package org.gkec.server.recommend.inquiry;

import java.util.Map;
import org.gkec.server.recommend.city.CityFinder;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnowledgeQueries;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who asks from the parameters of a request. */
@Component
public class InquiryReader {

  private final CityFinder finder;
  private final KnowledgeReader knowledge;
  private final KnowledgeQueries facts;

  InquiryReader(CityFinder finder, KnowledgeReader knowledge, KnowledgeQueries facts) {
    this.finder = finder;
    this.knowledge = knowledge;
    this.facts = facts;
  }

  /** The city that a text means, by IRI, id or name. */
  public CityRef city(String text) {
    return finder.find(text);
  }

  /** A city of the graph. */
  public Inquiry of(String city, @Nullable String facets, @Nullable String weights) {
    Knowledge known = knowledge.now();
    CityRef found = finder.find(city);
    return known.asked(
        found,
        facts.standing(found),
        Preferences.facets(facets, known),
        Preferences.weights(weights, known));
  }

  /** A city that the request describes. */
  public Inquiry of(DescribedCity city, @Nullable String facets, @Nullable String weights) {
    Knowledge known = knowledge.now();
    Map<String, Double> factors = Preferences.facets(facets, known);
    return city.asked(known, factors, Preferences.weights(weights, known));
  }
}

package org.gkec.server.recommend.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gkec.server.page.Link;
import org.gkec.server.recommend.advice.Recommender;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.PreferenceTexts;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.Signal;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.page.PageParts.NamedLink;
import org.gkec.server.recommend.page.PageParts.Slider;

/**
 * What the page of recommendations shows. The template only repeats it.
 *
 * @param wishes facets and weights as the address has them, for forms that keep them
 * @param address of the same answer; means nothing for a city that is not in the graph
 * @param missing facts of the city that are not known
 * @param telling those of them that would change the first ten, the most telling first
 */
record RecommendationPage(
    String title,
    String description,
    NamedLink city,
    String slug,
    boolean inGraph,
    List<Field> wishes,
    String address,
    List<Card> cards,
    List<Card> notNow,
    List<Slider> facets,
    List<Slider> weights,
    List<NamedLink> basedOn,
    List<String> missing,
    List<String> telling,
    String profile) {

  /** A hidden field of a form. */
  record Field(String name, String value) {}

  boolean wished() {
    return !wishes.isEmpty();
  }

  /** Modules of the page. */
  List<String> modules() {
    return List.of("/js/sliders.js");
  }

  boolean forbidden() {
    return !notNow.isEmpty();
  }

  boolean incomplete() {
    return !missing.isEmpty();
  }

  boolean told() {
    return !telling.isEmpty();
  }

  /** True if the answer is empty. */
  boolean none() {
    return cards.isEmpty();
  }

  static RecommendationPage of(
      Recommender.Advice answer, Inquiry asked, PreferenceTexts wishes, PageParts parts) {
    Knowledge known = asked.known();
    String title = parts.texts().say("recommend.title", parts.language(), answer.city().label());
    return new RecommendationPage(
        title,
        parts.texts().say("recommend.description", parts.language(), answer.city().label()),
        new NamedLink(answer.city().label(), asked.inGraph() ? Link.of(answer.city().iri()) : ""),
        PeerPage.slug(answer.city()),
        asked.inGraph(),
        wishes.given().entrySet().stream()
            .map(wish -> new Field(wish.getKey(), wish.getValue()))
            .toList(),
        wishes.address("/recommendations", Map.of("city", PeerPage.slug(answer.city()))),
        CardMaker.all(answer.recommendations(), parts),
        CardMaker.all(answer.notNow(), parts),
        parts.facets(facets(known), asked.preferences().facets()),
        parts.weights(inOrder(known, known.profile().weights(asked.preferences().weights()))),
        answer.basedOn().stream().map(parts::named).toList(),
        answer.missing(),
        answer.mostTelling().stream()
            .map(fact ->
                parts
                    .texts()
                    .say(
                        "recommend.telling",
                        parts.language(),
                        fact.label(),
                        parts.values().decimal(fact.expectedChanges())))
            .toList(),
        answer.profile());
  }

  /** The facets by name. */
  static List<String> facets(Knowledge known) {
    return known.cities().dimensions().stream().map(Dimension::facet).distinct().sorted().toList();
  }

  /** Weights in the order of the profile. */
  private static Map<String, Double> inOrder(Knowledge known, Map<String, Double> weights) {
    return known.profile().signals().stream()
        .collect(
            Collectors.toMap(
                Signal::code,
                signal -> weights.getOrDefault(signal.code(), 0.0),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}

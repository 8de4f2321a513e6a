package org.gkec.server.recommend.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gkec.server.recommend.advice.Recommender;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnowledgeQueries;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.Likeness;
import org.springframework.stereotype.Component;

/** Finds cities like a city, and says what makes them so. */
@Component
public class Peers {

  private static final int GIVEN = 5;
  private static final int SOUGHT = 20;

  /**
   * What two cities can give each other.
   *
   * @param offers measures that the peer has and that are recommended to the city, best first
   * @param seeks the same in the other direction
   * @param balance the harmonic mean of both numbers divided by the measures sought, 0 to 1
   */
  public record Exchange(
      Peer peer, List<MeasureRef> offers, List<MeasureRef> seeks, double balance) {
    public Exchange {
      offers = List.copyOf(offers);
      seeks = List.copyOf(seeks);
    }
  }

  private final KnowledgeReader knowledge;
  private final Recommender recommender;
  private final KnowledgeQueries facts;

  Peers(KnowledgeReader knowledge, Recommender recommender, KnowledgeQueries facts) {
    this.knowledge = knowledge;
    this.recommender = recommender;
    this.facts = facts;
  }

  /** The most similar cities, best first; equal ones in the order of their IRIs. */
  public List<Peer> of(Inquiry asked, int limit) {
    Knowledge known = knowledge.now();
    Likeness likeness = known.likeness().weighted(asked.facets());
    return ranked(known, asked, likeness)
        .limit(limit)
        .map(city -> peer(asked.facts(), city, likeness))
        .toList();
  }

  /** One city compared with another. */
  Peer one(Inquiry asked, CityRef other) {
    Knowledge known = knowledge.now();
    Likeness likeness = known.likeness().weighted(asked.facets());
    return known.cities().values().stream()
        .filter(city -> city.ref().iri().equals(other.iri()))
        .map(city -> peer(asked.facts(), city, likeness))
        .findFirst()
        .orElseThrow();
  }

  /** Of the most similar cities with practices those with the most to give and to take. */
  public List<Exchange> exchanges(Inquiry asked, int limit) {
    Knowledge known = knowledge.now();
    Likeness likeness = known.likeness().weighted(asked.facets());
    return ranked(known, asked, likeness)
        .filter(city -> city.row().measures().length > 0)
        .limit(Math.max(limit, 25))
        .map(city -> exchange(asked, city.ref()))
        .sorted(
            Comparator.comparingDouble(
                    (Exchange each) -> -each.balance() * each.peer().similarity())
                .thenComparing(each -> each.peer().city().iri()))
        .limit(limit)
        .toList();
  }

  /** What the city and another can give each other. */
  public Exchange exchange(Inquiry asked, CityRef other) {
    Knowledge known = knowledge.now();
    Inquiry there = known.asked(other, facts.standing(other), asked.facets(), asked.weights());
    List<Integer> offers = wanted(asked, there, known);
    List<Integer> seeks = wanted(there, asked, known);
    double sum = offers.size() + seeks.size();
    double balance = sum == 0 ? 0 : 2.0 * offers.size() * seeks.size() / sum / SOUGHT;
    return new Exchange(one(asked, other), named(offers, known), named(seeks, known), balance);
  }

  /** What {@code asked} should do next and {@code other} does. */
  private List<Integer> wanted(Inquiry asked, Inquiry other, Knowledge known) {
    return recommender.scores(asked).ranked().stream()
        .filter(measure -> asked.isOpen(known.measures().get(measure).iri()))
        .limit(SOUGHT)
        .filter(measure -> other.row().has(measure))
        .toList();
  }

  private static List<MeasureRef> named(List<Integer> places, Knowledge known) {
    return places.stream().limit(GIVEN).map(place -> known.measures().get(place)).toList();
  }

  private static Stream<Knowledge.KnownCity> ranked(
      Knowledge known, Inquiry asked, Likeness likeness) {
    record Likely(Knowledge.KnownCity city, double similarity) {}
    return known.cities().values().stream()
        .filter(city -> !city.ref().iri().equals(asked.city().iri()))
        .map(city -> new Likely(city, likeness.of(asked.facts(), city.facts())))
        .sorted(
            Comparator.comparingDouble((Likely each) -> -each.similarity())
                .thenComparing(each -> each.city().ref().iri()))
        .map(Likely::city);
  }

  private static Peer peer(CityFacts city, Knowledge.KnownCity other, Likeness likeness) {
    Likeness.Comparison comparison = likeness.compare(city, other.facts());
    var facets = new ArrayList<SimilarityPart>();
    for (Likeness.Part part : comparison.parts()) {
      facets.add(
          new SimilarityPart(
              part.dimension().facet(),
              part.dimension().label(),
              part.likeness(),
              part.dimension().weight(),
              part.contribution()));
    }
    if (comparison.prior() > 0) {
      facets.add(
          new SimilarityPart(
              "prior", "What is assumed where facts are missing", 1, 0, comparison.prior()));
    }
    return new Peer(
        other.ref(),
        comparison.similarity(),
        comparison.support(),
        comparison.parts().size(),
        facets);
  }
}

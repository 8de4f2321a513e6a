package org.gkec.server.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Peers and measures for a city. The score is the weighted sum of the signals of the scoring
 * profile; every summand is kept as a reason. Method: docs/recommendations.md.
 */
@Component
class Recommender {

  private static final int DONORS = 3;

  /**
   * Measures for a city.
   *
   * @param basedOn the peers that were asked what they adopted
   * @param notNow measures of which a necessary condition is unmet
   */
  record Answer(
      CityRef city,
      List<Recommendation> recommendations,
      List<Recommendation> notNow,
      List<Peer> basedOn) {}

  private final Facts facts;

  Recommender(Facts facts) {
    this.facts = facts;
  }

  /** The cities most like {@code city}, best first (similarity, then IRI), with their facets. */
  List<Peer> peers(CityRef city, int limit, int offset) {
    Profile profile = facts.profile();
    return facts.peers(city, false, limit, offset).stream()
        .map(peer -> withFacets(city, peer, profile))
        .toList();
  }

  /**
   * Measures that {@code city} does not have, best first (score, then IRI), at most {@code limit}.
   */
  Answer recommend(CityRef city, int limit) {
    Profile profile = facts.profile();
    List<Peer> peers = facts.peers(city, true, profile.neighbours(), 0);
    var signals = new Signals(profile, peers, facts, city);
    Set<String> existing = facts.existing(city);
    Map<String, List<Row>> conditions = facts.conditions(city);
    List<Recommendation> all =
        facts.measures().stream()
            .filter(measure -> !existing.contains(measure.iri()))
            .map(measure -> signals.judge(measure, conditions(conditions, measure), DONORS))
            .sorted(
                Comparator.comparingDouble(Recommendation::score)
                    .reversed()
                    .thenComparing(each -> each.measure().iri()))
            .toList();
    Map<Boolean, List<Recommendation>> gate =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    each -> each.conditions().stream().noneMatch(Condition::forbids)));
    return new Answer(city, first(gate.get(true), limit), first(gate.get(false), limit), peers);
  }

  private Peer withFacets(CityRef city, Peer peer, Profile profile) {
    List<Row> rows = facts.peerFacts(city, peer.city());
    double total =
        profile.priorWeight() + rows.stream().mapToDouble(row -> row.number("weight")).sum();
    var facets = new ArrayList<Facet>();
    for (Row row : rows) {
      double weight = row.number("weight");
      double likeness = row.number("likeness");
      facets.add(
          new Facet(
              row.text("facet"), row.text("label"), likeness, weight, weight * likeness / total));
    }
    double prior = profile.priorWeight() * profile.priorSimilarity() / total;
    facets.add(
        new Facet(
            "prior",
            "What is assumed where facts are missing",
            profile.priorSimilarity(),
            profile.priorWeight(),
            prior));
    return new Peer(peer.city(), peer.similarity(), peer.support(), peer.facts(), facets);
  }

  private static List<Condition> conditions(Map<String, List<Row>> rows, MeasureRef measure) {
    return rows.getOrDefault(measure.iri(), List.of()).stream().map(Condition::of).toList();
  }

  private static <T> List<T> first(@org.jspecify.annotations.Nullable List<T> all, int limit) {
    return all == null ? List.of() : all.stream().limit(limit).toList();
  }

  static <T> Map<String, T> byIri(List<T> things, Function<T, String> iri) {
    return things.stream().collect(Collectors.toMap(iri, thing -> thing));
  }
}

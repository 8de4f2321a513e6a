package org.gkec.server.recommend.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.model.CityFacts;

/**
 * A fact that is not known of a city, and how much it matters.
 *
 * @param dimension its IRI
 * @param expectedChanges how many of the first ten measures would be others if it were known, from
 *     0 to 10: the mean over what the fact usually is
 */
public record MissingFact(String dimension, String label, double expectedChanges) {

  /**
   * All facts that are compared and not known, the most telling first.
   *
   * @param firstPage the first measures for a city with such facts
   */
  static List<MissingFact> of(Inquiry asked, Function<CityFacts, Set<Integer>> firstPage) {
    var missing = new ArrayList<MissingFact>();
    Set<Integer> now = Set.of();
    for (int d = 0; d < asked.known().cities().dimensions().size(); d++) {
      if (!asked.facts().knows(d)) {
        now = now.isEmpty() ? firstPage.apply(asked.facts()) : now;
        missing.add(of(d, asked, now, firstPage));
      }
    }
    missing.sort(
        Comparator.comparingDouble((MissingFact fact) -> -fact.expectedChanges())
            .thenComparing(MissingFact::dimension));
    return missing;
  }

  private static MissingFact of(
      int dimension, Inquiry asked, Set<Integer> now, Function<CityFacts, Set<Integer>> firstPage) {
    double changes = 0;
    List<CityFacts> usual = asked.known().cities().usual().with(dimension, asked.facts());
    for (CityFacts facts : usual) {
      changes += firstPage.apply(facts).stream().filter(each -> !now.contains(each)).count();
    }
    var asDimension = asked.known().cities().dimensions().get(dimension);
    return new MissingFact(
        asDimension.iri(), asDimension.label(), usual.isEmpty() ? 0 : changes / usual.size());
  }
}

package org.gkec.server.recommend.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.knowledge.Adopter;
import org.gkec.server.recommend.knowledge.MeasureRef;

/**
 * Chooses whom to ask, measure by measure: similar cities that have come far, at least one of them
 * unlike the usual where there is one, and no city more often than {@link #MOST_OFTEN} times in one
 * answer as long as there are others.
 */
final class Donors {

  private static final int EACH = 3;
  private static final int MOST_OFTEN = 3;

  private static final Comparator<Donor> ORDER =
      Comparator.comparingDouble((Donor donor) -> -donor.similarity() * donor.adoption())
          .thenComparing(donor -> donor.city().iri());

  private final Inquiry asked;
  private final double[] similarity;
  private final Map<String, Integer> shown = new HashMap<>();

  Donors(Inquiry asked, Scores scores) {
    this.asked = asked;
    this.similarity = scores.similarity();
  }

  List<Donor> of(MeasureRef measure) {
    List<Donor> all =
        asked.known().adoption().of(measure.iri()).stream()
            .filter(adopter -> !adopter.city().ref().iri().equals(asked.city().iri()))
            .map(this::donor)
            .toList();
    var chosen = new ArrayList<Donor>(best(EACH, all, this::free));
    chosen.addAll(best(EACH - chosen.size(), all, donor -> !chosen.contains(donor)));
    if (chosen.stream().noneMatch(Donor::unlike)) {
      Stream.of(best(1, all, donor -> donor.unlike() && free(donor)), best(1, all, Donor::unlike))
          .flatMap(List::stream)
          .findFirst()
          .ifPresent(unlike -> {
            if (chosen.size() == EACH) {
              chosen.removeLast();
            }
            chosen.add(unlike);
          });
    }
    chosen.forEach(donor -> shown.merge(donor.city().iri(), 1, Integer::sum));
    return chosen;
  }

  private static List<Donor> best(int n, List<Donor> all, Predicate<Donor> wanted) {
    return all.stream().filter(wanted).collect(FirstFew.of(n, ORDER));
  }

  private boolean free(Donor donor) {
    return shown.getOrDefault(donor.city().iri(), 0) < MOST_OFTEN;
  }

  private Donor donor(Adopter adopter) {
    return new Donor(
        adopter.city().ref(),
        similarity[adopter.row()],
        adopter.adoption(),
        adopter.practice(),
        adopter.city().unusual()
            && !adopter.city().facts().country().equals(asked.facts().country()));
  }
}

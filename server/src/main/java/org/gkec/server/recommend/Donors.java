package org.gkec.server.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gkec.server.recommend.model.Likeness;

/**
 * Chooses whom to ask, measure by measure: similar cities that have come far, at least one of them
 * unlike the usual where there is one, and no city more often than {@link #MOST_OFTEN} times in one
 * answer as long as there are others.
 */
final class Donors {

  private static final int EACH = 3;
  private static final int MOST_OFTEN = 3;

  private final Knowledge known;
  private final Asked asked;
  private final Likeness likeness;
  private final Map<String, Integer> shown = new HashMap<>();

  Donors(Knowledge known, Asked asked) {
    this.known = known;
    this.asked = asked;
    this.likeness = known.likeness().weighted(asked.facets());
  }

  List<Donor> of(MeasureRef measure) {
    List<Donor> all = all(measure);
    var chosen = new ArrayList<Donor>();
    all.stream().filter(this::free).limit(EACH).forEach(chosen::add);
    all.stream()
        .filter(donor -> !chosen.contains(donor))
        .limit(Math.max(0, EACH - chosen.size()))
        .forEach(chosen::add);
    if (chosen.stream().noneMatch(Donor::unlike)) {
      all.stream()
          .filter(Donor::unlike)
          .min(Comparator.comparing(donor -> !free(donor)))
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

  private boolean free(Donor donor) {
    return shown.getOrDefault(donor.city().iri(), 0) < MOST_OFTEN;
  }

  private List<Donor> all(MeasureRef measure) {
    return known.adopters().getOrDefault(measure.iri(), List.of()).stream()
        .filter(row -> !row.text("adopter").equals(asked.city().iri()))
        .flatMap(row ->
            Stream.ofNullable(known.cities().get(row.text("adopter")))
                .map(city -> donor(row, city)))
        .sorted(
            Comparator.comparingDouble((Donor donor) -> -donor.similarity() * donor.adoption())
                .thenComparing(donor -> donor.city().iri()))
        .toList();
  }

  private Donor donor(Row row, Knowledge.KnownCity city) {
    return new Donor(
        city.ref(),
        likeness.of(asked.facts(), city.facts()),
        row.number("adoption"),
        row.text("practice"),
        city.unusual() && !city.facts().country().equals(asked.facts().country()));
  }
}

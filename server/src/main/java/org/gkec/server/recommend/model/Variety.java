package org.gkec.server.recommend.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The first page of recommendations: by score, but not all of one sector, and with places for
 * measures that are rare and yet stand out among like cities.
 *
 * @param page how many places the first page has
 * @param perSector at most so many of one sector on it
 * @param rare so many of its last places are for rare measures, if there are any
 */
public record Variety(int page, int perSector, int rare) {

  /**
   * Arranges measures; what does not get on the first page follows by score.
   *
   * @param ranked measures by score, best first
   * @param sector the sector of a measure
   * @param isRare if a measure may have a place for rare ones
   */
  public List<Integer> arrange(
      List<Integer> ranked, IntFunction<String> sector, IntPredicate isRare) {
    var first = new ArrayList<Integer>();
    var taken = new HashMap<String, Integer>();
    take(ranked, page - rare, sector, any -> true, first, taken);
    long rareAlready = first.stream().filter(isRare::test).count();
    take(ranked, (int) Math.min(page, page - rareAlready), sector, isRare, first, taken);
    take(ranked, page, sector, any -> true, first, taken);
    var rest = new ArrayList<>(ranked);
    rest.removeAll(new HashSet<>(first));
    first.addAll(rest);
    return first;
  }

  private void take(
      List<Integer> ranked,
      int until,
      IntFunction<String> sector,
      IntPredicate fits,
      List<Integer> first,
      Map<String, Integer> taken) {
    for (int measure : ranked) {
      String ofSector = sector.apply(measure);
      if (first.size() < until
          && fits.test(measure)
          && taken.getOrDefault(ofSector, 0) < perSector
          && !first.contains(measure)) {
        first.add(measure);
        taken.merge(ofSector, 1, Integer::sum);
      }
    }
  }

  /** Measures that no more cities have adopted than half of all adopted measures. */
  public static BitSet rare(Adoptions adoptions) {
    var adopters = new int[adoptions.measures()];
    adoptions.rows().forEach(row -> Arrays.stream(row.measures()).forEach(i -> adopters[i]++));
    int[] sorted = Arrays.stream(adopters).filter(n -> n > 0).sorted().toArray();
    var rare = new BitSet(adopters.length);
    for (int i = 0; i < adopters.length; i++) {
      rare.set(i, sorted.length == 0 || adopters[i] <= sorted[sorted.length / 2]);
    }
    return rare;
  }
}

package org.gkec.server.recommend.knowledge;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.CoAdoption;

/**
 * Which city has adopted which measure.
 *
 * @param matrix the cities that have adopted anything
 * @param rare measures that few have adopted
 * @param adopters for each measure, by IRI, the cities that have adopted it
 * @param together which measures go with which
 */
public record KnownAdoption(
    Adoptions matrix, BitSet rare, Map<String, List<Adopter>> adopters, CoAdoption together) {

  /** The cities that have adopted the measure with this IRI. */
  public List<Adopter> of(String measure) {
    return adopters.getOrDefault(measure, List.of());
  }
}

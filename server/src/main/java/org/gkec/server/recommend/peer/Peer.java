package org.gkec.server.recommend.peer;

import java.util.List;
import org.gkec.server.recommend.city.CityRef;

/**
 * A city like the one that asked.
 *
 * @param similarity from 0 to 1: the sum of the contributions of its facets
 * @param support the share of all weights for which both cities have a fact, from 0 to 1
 * @param facts the number of dimensions compared
 */
public record Peer(
    CityRef city, double similarity, double support, int facts, List<SimilarityPart> facets) {
  public Peer {
    facets = List.copyOf(facets);
  }
}

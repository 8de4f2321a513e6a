package org.gkec.server.recommend.peer;

import java.util.List;
import org.gkec.server.recommend.knowledge.MeasureRef;

/**
 * What two cities can give each other.
 *
 * @param offers measures that the peer has and that are recommended to the city, best first
 * @param seeks the same in the other direction
 * @param balance the harmonic mean of both numbers divided by the measures sought, 0 to 1
 */
public record Exchange(Peer peer, List<MeasureRef> offers, List<MeasureRef> seeks, double balance) {
  public Exchange {
    offers = List.copyOf(offers);
    seeks = List.copyOf(seeks);
  }
}

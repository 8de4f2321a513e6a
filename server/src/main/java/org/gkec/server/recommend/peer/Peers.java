package org.gkec.server.recommend.peer;

import java.util.ArrayList;
import java.util.List;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.knowledge.KnownCity;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.Likeness;

/** Finds cities like a city, and says what makes them so. */
public final class Peers {

  private Peers() {}

  /** The most similar cities, best first; equal ones in the order of their IRIs. */
  public static List<Peer> of(Inquiry inquiry, int limit) {
    Likeness likeness = inquiry.likeness();
    return inquiry
        .nearest()
        .limit(limit)
        .map(city -> peer(inquiry.facts(), city, likeness))
        .toList();
  }

  /** One city compared with another that is known. */
  static Peer one(Inquiry inquiry, CityRef other) {
    KnownCity known = inquiry.known().cities().find(other.iri()).orElseThrow();
    return peer(inquiry.facts(), known, inquiry.likeness());
  }

  private static Peer peer(CityFacts city, KnownCity other, Likeness likeness) {
    Likeness.Comparison comparison = likeness.compare(city, other.facts());
    var parts = new ArrayList<SimilarityPart>();
    for (Likeness.Part part : comparison.parts()) {
      parts.add(
          new SimilarityPart(
              part.dimension().facet(),
              part.dimension().label(),
              part.likeness(),
              part.dimension().weight(),
              part.contribution()));
    }
    if (comparison.prior() > 0) {
      parts.add(
          new SimilarityPart(
              "prior", "What is assumed where facts are missing", 1, 0, comparison.prior()));
    }
    return new Peer(
        other.ref(),
        comparison.similarity(),
        comparison.support(),
        comparison.parts().size(),
        parts);
  }
}

package org.gkec.server.recommend.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.gkec.server.RunningService;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.knowledge.KnownCity;
import org.gkec.server.recommend.model.Likeness;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for the peers of every bundled city. */
@RunningService
class PeersTest {

  @Autowired private KnowledgeReader knowledge;
  @Autowired private InquiryReader inquiries;

  @Test
  void no_city_is_its_own_peer_and_the_order_is_by_similarity() {
    for (String city : knowledge.now().cities().byIri().keySet()) {
      List<Peer> found = Peers.of(inquiries.of(city, null, null), 50);

      assertThat(found).as(city).hasSize(50).noneMatch(peer -> peer.city().iri().equals(city));
      assertThat(found.stream().map(peer -> -peer.similarity())).isSorted();
    }
  }

  @Test
  void similarity_is_the_same_in_both_directions_for_all_pairs() {
    Likeness likeness = knowledge.now().likeness();
    List<KnownCity> cities = List.copyOf(knowledge.now().cities().all());

    for (KnownCity one : cities) {
      for (KnownCity other : cities) {
        if (likeness.of(one.facts(), other.facts()) != likeness.of(other.facts(), one.facts())) {
          throw new AssertionError(one.ref() + " and " + other.ref());
        }
      }
    }
  }

  @Test
  void of_two_peers_equally_alike_in_what_is_known_the_better_known_comes_first() {
    Knowledge known = knowledge.now();
    Likeness likeness = known.likeness();
    int compared = 0;
    for (KnownCity city : known.cities().all()) {
      var byRaw = new TreeMap<Long, Likeness.Comparison>();
      for (KnownCity other : known.cities().all()) {
        Likeness.Comparison one = likeness.compare(city.facts(), other.facts());
        double weights = one.parts().stream().mapToDouble(part -> part.dimension().weight()).sum();
        double like =
            one.parts().stream()
                .mapToDouble(part -> part.likeness() * part.dimension().weight())
                .sum();
        if (weights > 0 && like > 0) {
          Likeness.Comparison equal = byRaw.put(Math.round(like / weights * 1e12), one);
          if (equal != null && equal.support() != one.support()) {
            compared++;
            assertThat(equal.similarity() < one.similarity())
                .isEqualTo(equal.support() < one.support());
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }
}

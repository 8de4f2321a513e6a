package org.gkec.server.recommend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactTableTest {

  private static final Dimension NETWORK = new Dimension("network", "Networks", "p", "g", 1, 0);

  private final FactTable table =
      FactTable.of(List.of(NETWORK), List.of(Map.of("network", Set.of("c40", "gcom"))));

  @Test
  void a_concept_that_was_not_known_is_like_none_that_was() {
    Likeness likeness = new Likeness(List.of(NETWORK), 0, 0);

    assertThat(likeness.of(city("new one"), city("c40"))).isZero();
    assertThat(likeness.of(city("new one"), city("gcom"))).isZero();
    assertThat(likeness.of(city("c40"), city("c40"))).isEqualTo(1);
  }

  @Test
  void what_one_request_brings_changes_nothing_for_the_next() {
    int[] before = city("new one").concepts()[0];
    city("another");

    assertThat(city("new one").concepts()[0]).isEqualTo(before);
  }

  private CityFacts city(String network) {
    return table.city("urn:" + network, "", "", Map.of("network", Set.of(network)));
  }
}

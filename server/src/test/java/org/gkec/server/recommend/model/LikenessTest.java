package org.gkec.server.recommend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

  private static final List<Dimension> TWELVE =
      IntStream.range(0, 12)
          .mapToObj(i -> new Dimension("urn:d" + i, "d" + i, "urn:p" + i, "f" + i % 3, 1, 10))
          .toList();
  private static final FactTable TABLE = FactTable.of(TWELVE, List.of());
  private static final Likeness LIKENESS = new Likeness(TWELVE, 2, 0);

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 4, 9.9})
  void a_city_with_two_shared_facts_never_outranks_one_with_twelve_of_the_same_likeness(
      double distance) {
    CityFacts asking = city("asking", 12, 0);

    assertThat(LIKENESS.of(asking, city("little known", 2, distance)))
        .isLessThan(LIKENESS.of(asking, city("well known", 12, distance)));
  }

  @Test
  void a_facet_that_is_switched_off_contributes_nothing() {
    Likeness.Comparison comparison =
        LIKENESS.weighted(Map.of("f0", 0.0)).compare(city("one", 12, 0), city("other", 12, 1));

    assertThat(comparison.parts()).hasSize(8);
    assertThat(comparison.parts()).noneMatch(part -> part.dimension().facet().equals("f0"));
    assertThat(comparison.support()).isEqualTo(1);
  }

  @Test
  void cities_that_share_no_fact_are_not_alike() {
    assertThat(LIKENESS.of(city("one", 12, 0), city("unknown", 0, 0))).isZero();
  }

  private static CityFacts city(String name, int known, double value) {
    var values = new HashMap<String, Set<String>>();
    for (int i = 0; i < known; i++) {
      values.put("urn:d" + i, Set.of(String.valueOf(value)));
    }
    return TABLE.city("urn:" + name, "urn:country", "C / high", values);
  }
}

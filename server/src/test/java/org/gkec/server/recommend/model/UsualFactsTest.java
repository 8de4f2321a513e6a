package org.gkec.server.recommend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsualFactsTest {

  private static final List<Dimension> DIMENSIONS =
      List.of(
          new Dimension("size", "Size", "p", "size", 1, 10),
          new Dimension("network", "Networks", "p", "governance", 1, 0));

  private final FactTable table =
      FactTable.of(DIMENSIONS, List.of(Map.of("network", Set.of("c40", "eurocities", "gcom"))));

  @Test
  void a_missing_number_may_be_the_10th_the_50th_or_the_90th_percentile_of_the_known_ones() {
    var cities = new ArrayList<CityFacts>(List.of(city(Map.of())));
    for (int i = 0; i <= 100; i++) {
      cities.add(city(Map.of("size", Set.of(String.valueOf(i)))));
    }

    var usual = new UsualFacts(2, cities).with(0, cities.getFirst());

    assertThat(usual.stream().map(each -> each.numbers()[0])).containsExactly(10.0, 50.0, 90.0);
    assertThat(usual).allSatisfy(each -> assertThat(each.known()).isEqualTo(1));
  }

  @Test
  void missing_concepts_may_be_the_most_common_sets() {
    CityFacts asked = city(Map.of("size", Set.of("3")));
    CityFacts rare = city(Map.of("network", Set.of("c40", "eurocities")));
    CityFacts common = city(Map.of("network", Set.of("gcom")));

    var usual = new UsualFacts(2, List.of(asked, rare, common, common)).with(1, asked);

    assertThat(usual.stream().map(each -> each.concepts()[1]))
        .containsExactly(common.concepts()[1], rare.concepts()[1]);
    assertThat(usual).allSatisfy(each -> assertThat(each.numbers()[0]).isEqualTo(3));
  }

  @Test
  void where_nobody_knows_anything_nothing_is_usual() {
    CityFacts asked = city(Map.of());

    assertThat(new UsualFacts(2, List.of(asked)).with(0, asked)).isEmpty();
  }

  private CityFacts city(Map<String, Set<String>> values) {
    return table.city("c", "", "", values);
  }
}

package org.gkec.server.recommend;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.CoAdoption;
import org.gkec.server.recommend.model.ContextAdoption;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.FactTable;
import org.gkec.server.recommend.model.Likeness;

/**
 * What the recommender knows at one state of the graph, ready for computing.
 *
 * @param cities all cities, by IRI, in that order
 * @param measures all measures that can be recommended; their places are the indexes of the model
 * @param values city by city, dimension by dimension the facts as texts
 * @param adopters for each measure the rows of {@code recommend/peer-adoption}
 * @param evidence for each measure, as {@code recommend/evidence} says; 0 if there is none
 */
record Knowledge(
    Profile profile,
    List<Dimension> dimensions,
    FactTable table,
    Map<String, KnownCity> cities,
    List<MeasureRef> measures,
    Map<String, Integer> places,
    Adoptions adoptions,
    BitSet rare,
    Map<String, Map<String, Set<String>>> values,
    Map<String, List<Row>> adopters,
    CoAdoption together,
    Map<String, Row> evidence) {

  /**
   * A city with its facts.
   *
   * @param unusual true if it is small or in a country that is not of high income
   */
  record KnownCity(CityRef ref, CityFacts facts, Adoptions.Row row, boolean unusual) {}

  /** What is known of a city in a dimension. */
  Set<String> values(KnownCity city, Dimension dimension) {
    return values.getOrDefault(city.ref().iri(), Map.of()).getOrDefault(dimension.iri(), Set.of());
  }

  /** A city of the graph as one that asks. */
  Asked asked(
      CityRef city, Set<String> existing, Map<String, Double> facets, Map<String, Double> weights) {
    KnownCity known = cities.get(city.iri());
    if (known == null) {
      throw new NoSuchResource("No city has the IRI " + city.iri() + ".");
    }
    return new Asked(city, known.row(), existing, true, facets, weights);
  }

  Likeness likeness() {
    return new Likeness(dimensions, profile.priorWeight(), profile.priorSimilarity());
  }

  ContextAdoption context(Likeness likeness) {
    return new ContextAdoption(
        likeness, profile.sharpness(), profile.adoptionPriorWeight(), profile.backOffWeight());
  }
}

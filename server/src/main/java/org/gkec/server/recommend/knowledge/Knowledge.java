package org.gkec.server.recommend.knowledge;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gkec.ontology.Gkec;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.Standing;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.CoAdoption;
import org.gkec.server.recommend.model.ContextAdoption;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.FactTable;
import org.gkec.server.recommend.model.Likeness;
import org.gkec.server.recommend.model.UsualFacts;

/**
 * What the recommender knows at one state of the graph, ready for computing.
 *
 * @param usual what a fact that is not known may be
 * @param cities all cities, by IRI, in that order
 * @param measures all measures that can be recommended; their places are the indexes of the model
 * @param values city by city, dimension by dimension the facts as texts
 * @param adopters for each measure the cities of the graph that have adopted it
 * @param evidence for each measure, as {@code recommend/evidence} says; 0 if there is none
 * @param outcomes for each measure the rows of {@code recommend/outcomes}
 * @param learning for each measure the rows of {@code recommend/learning}
 */
public record Knowledge(
    Profile profile,
    List<Dimension> dimensions,
    FactTable table,
    UsualFacts usual,
    Map<String, KnownCity> cities,
    List<MeasureRef> measures,
    Map<String, Integer> places,
    Adoptions adoptions,
    BitSet rare,
    Map<String, Map<String, Set<String>>> values,
    Map<String, List<Adopter>> adopters,
    CoAdoption together,
    Map<String, Row> evidence,
    Map<String, List<Row>> outcomes,
    Map<String, List<Row>> learning) {

  /**
   * A city with its facts.
   *
   * @param unusual true if it is small or in a country that is not of high income
   */
  public record KnownCity(CityRef ref, CityFacts facts, Adoptions.Row row, boolean unusual) {}

  /**
   * A city that has adopted a measure.
   *
   * @param row its place in the adoptions
   * @param practice one of its practices of the measure
   */
  public record Adopter(KnownCity city, int row, double adoption, String practice) {}

  /** What is known of a city in a dimension. */
  public Set<String> values(KnownCity city, Dimension dimension) {
    return values.getOrDefault(city.ref().iri(), Map.of()).getOrDefault(dimension.iri(), Set.of());
  }

  /** A city of the graph as one that asks. */
  public Inquiry asked(
      CityRef city, Standing standing, Map<String, Double> facets, Map<String, Double> weights) {
    KnownCity known = cities.get(city.iri());
    if (known == null) {
      throw new NoSuchResource("No city has the IRI " + city.iri() + ".");
    }
    return new Inquiry(city, known.row(), standing, true, facets, weights);
  }

  /** The measure that a text means, by IRI or id. */
  public Optional<String> measure(String text) {
    String iri = text.startsWith("http") ? text : Gkec.BASE + "concept/measure/" + text;
    return Optional.of(iri).filter(places::containsKey);
  }

  public Likeness likeness() {
    return new Likeness(dimensions, profile.priorWeight(), profile.priorSimilarity());
  }

  public ContextAdoption context(Likeness likeness) {
    return new ContextAdoption(
        likeness, profile.sharpness(), profile.adoptionPriorWeight(), profile.backOffWeight());
  }
}

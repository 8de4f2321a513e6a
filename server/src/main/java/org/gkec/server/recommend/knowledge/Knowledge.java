package org.gkec.server.recommend.knowledge;

import org.gkec.server.recommend.model.ContextAdoption;
import org.gkec.server.recommend.model.Likeness;

/** What the recommender knows at one state of the graph, ready for computing; unchangeable. */
public record Knowledge(
    Profile profile,
    KnownCities cities,
    KnownMeasures measures,
    KnownAdoption adoption,
    Findings findings) {

  /** How cities are compared. */
  public Likeness likeness() {
    return new Likeness(cities.dimensions(), profile.priorWeight(), profile.priorSimilarity());
  }

  /** How adoption is estimated from cities that are like one. */
  public ContextAdoption context(Likeness likeness) {
    return new ContextAdoption(
        likeness, profile.sharpness(), profile.adoptionPriorWeight(), profile.backOffWeight());
  }
}

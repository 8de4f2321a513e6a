package org.gkec.server.recommend.model;

/**
 * What cities are compared by.
 *
 * @param property the property of a city that gives the facts
 * @param facet the group that a user weights or switches off, for example {@code climate}
 * @param range the distance from which two numbers have nothing in common; 0 if the facts are sets
 *     of concepts
 */
public record Dimension(
    String iri, String label, String property, String facet, double weight, double range) {

  /** True if the facts are numbers. */
  public boolean numeric() {
    return range > 0;
  }

  Dimension times(double factor) {
    return new Dimension(iri, label, property, facet, weight * factor, range);
  }
}

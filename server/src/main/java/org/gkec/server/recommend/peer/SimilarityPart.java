package org.gkec.server.recommend.peer;

/**
 * One summand of a similarity.
 *
 * @param likeness how alike the cities are in this dimension, from 0 to 1
 * @param contribution what it adds to the similarity; the contributions of all facets add up to it
 */
public record SimilarityPart(
    String facet, String dimension, double likeness, double weight, double contribution) {}

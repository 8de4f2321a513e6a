package org.gkec.server.recommend.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How alike two cities are: Gower's similarity with shrinkage. The weighted mean of the likeness in
 * each dimension that both have facts for, drawn towards a prior similarity by a prior weight. With
 * a prior of 0 few shared facts never beat many of the same likeness. Between numbers likeness is
 * {@code 1 - distance / range}, at least 0; between sets of concepts what is shared divided by the
 * larger set.
 */
public final class Likeness {

  /** One dimension of a comparison. */
  public record Part(Dimension dimension, double likeness, double contribution) {}

  /**
   * Two cities compared.
   *
   * @param similarity from 0 to 1
   * @param support the share of all weights for which both have a fact
   * @param prior what the prior contributes; with the contributions of the parts it is the
   *     similarity
   */
  public record Comparison(double similarity, double support, double prior, List<Part> parts) {
    public Comparison {
      parts = List.copyOf(parts);
    }
  }

  private final Dimension[] dimensions;
  private final double priorWeight;
  private final double priorSimilarity;

  /** By these dimensions. */
  public Likeness(List<Dimension> dimensions, double priorWeight, double priorSimilarity) {
    this.dimensions = dimensions.toArray(Dimension[]::new);
    this.priorWeight = priorWeight;
    this.priorSimilarity = priorSimilarity;
  }

  /** The same with weights of facets multiplied, and all divided so that their sum stays. */
  public Likeness weighted(Map<String, Double> factors) {
    List<Dimension> weighted =
        List.of(dimensions).stream()
            .map(each -> each.times(factors.getOrDefault(each.facet(), 1.0)))
            .toList();
    double before = total();
    double after = weighted.stream().mapToDouble(Dimension::weight).sum();
    return new Likeness(
        weighted.stream().map(each -> each.times(after == 0 ? 0 : before / after)).toList(),
        priorWeight,
        priorSimilarity);
  }

  /** The similarity alone. */
  public double of(CityFacts one, CityFacts other) {
    double like = priorWeight * priorSimilarity;
    double weights = priorWeight;
    for (int d = 0; d < dimensions.length; d++) {
      double each = in(d, one, other);
      if (!Double.isNaN(each)) {
        like += dimensions[d].weight() * each;
        weights += dimensions[d].weight();
      }
    }
    return weights == 0 ? 0 : like / weights;
  }

  /** The similarity to the city of each row. */
  public double[] to(CityFacts city, List<Portfolio> rows) {
    var similarity = new double[rows.size()];
    for (int i = 0; i < similarity.length; i++) {
      similarity[i] = of(city, rows.get(i).city());
    }
    return similarity;
  }

  /** The similarity with its parts. */
  public Comparison compare(CityFacts one, CityFacts other) {
    double weights = 0;
    for (int d = 0; d < dimensions.length; d++) {
      weights += Double.isNaN(in(d, one, other)) ? 0 : dimensions[d].weight();
    }
    var parts = new ArrayList<Part>();
    for (int d = 0; d < dimensions.length; d++) {
      double each = in(d, one, other);
      if (!Double.isNaN(each) && dimensions[d].weight() > 0) {
        parts.add(
            new Part(dimensions[d], each, dimensions[d].weight() * each / (weights + priorWeight)));
      }
    }
    double all = weights + priorWeight;
    return new Comparison(
        of(one, other),
        total() == 0 ? 0 : weights / total(),
        all == 0 ? 0 : priorWeight * priorSimilarity / all,
        parts);
  }

  private double total() {
    double total = 0;
    for (Dimension dimension : dimensions) {
      total += dimension.weight();
    }
    return total;
  }

  /** NaN if one of them has no fact. */
  private double in(int d, CityFacts one, CityFacts other) {
    if (dimensions[d].numeric()) {
      double distance = Math.abs(one.numbers()[d] - other.numbers()[d]);
      return Double.isNaN(distance) ? distance : Math.max(0, 1 - distance / dimensions[d].range());
    }
    int[] mine = one.concepts()[d];
    int[] theirs = other.concepts()[d];
    if (mine.length == 0 || theirs.length == 0) {
      return Double.NaN;
    }
    int shared = 0;
    for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
      if (mine[i] == theirs[j]) {
        shared++;
        i++;
        j++;
      } else if (mine[i] < theirs[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) shared / Math.max(mine.length, theirs.length);
  }
}

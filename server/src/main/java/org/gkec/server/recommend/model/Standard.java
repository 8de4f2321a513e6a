package org.gkec.server.recommend.model;

import java.util.stream.DoubleStream;

/**
 * The scale of a signal over all measures of one city: how far a value stands from the mean, in
 * standard deviations. Values that are not known (NaN) count nowhere and stand at the mean.
 */
public record Standard(double mean, double deviation) {

  /** The scale of these values. */
  public static Standard of(double[] values) {
    double mean = known(values).average().orElse(0);
    double variance = known(values).map(each -> (each - mean) * (each - mean)).average().orElse(0);
    return new Standard(mean, Math.sqrt(variance));
  }

  private static DoubleStream known(double[] values) {
    return DoubleStream.of(values).filter(each -> !Double.isNaN(each));
  }

  /** In standard deviations; 0 if it is not known or all values are the same. */
  public double of(double value) {
    return Double.isNaN(value) || deviation < 1e-12 ? 0 : (value - mean) / deviation;
  }
}

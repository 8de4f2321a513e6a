package org.gkec.server.recommend.model;

/**
 * One signal over all measures of a city, as it enters the score: weight times how far the value
 * stands from the mean of all measures, in standard deviations.
 *
 * @param code the signal, for example {@code context}
 * @param values by measure; NaN where nothing is known, which adds nothing
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Term(String code, double weight, double[] values, Standard standard) {

  /** On the scale of these values. */
  public static Term of(String code, double weight, double[] values) {
    return new Term(code, weight, values, Standard.of(values));
  }

  /** What the signal adds to the score of a measure. */
  public double contribution(int measure) {
    return weight * standard.of(values[measure]);
  }
}

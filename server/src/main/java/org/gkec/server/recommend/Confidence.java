package org.gkec.server.recommend;

/**
 * How sure a recommendation is. Low if fewer than {@value #FEW} cities have the measure, or the
 * asking city is known by less than {@value #LITTLE} of the dimensions; high if at least {@value
 * #MANY} cities have it, the city is known by at least {@value #MUCH} of the dimensions, and its
 * emissions are known.
 */
final class Confidence {

  private static final int FEW = 3;
  private static final int MANY = 10;
  private static final double LITTLE = 0.4;
  private static final double MUCH = 0.75;

  private Confidence() {}

  static String of(int adopters, double knownShare, boolean emissionsKnown) {
    if (adopters < FEW || knownShare < LITTLE) {
      return "low";
    }
    return adopters >= MANY && knownShare >= MUCH && emissionsKnown ? "high" : "medium";
  }
}

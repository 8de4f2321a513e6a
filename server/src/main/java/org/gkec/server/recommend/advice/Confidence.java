package org.gkec.server.recommend.advice;

import java.util.ArrayList;
import java.util.List;

/**
 * How sure a recommendation is, and what would make it surer. Low if fewer than {@value #FEW}
 * cities have the measure, or the asking city is known by less than {@value #LITTLE} of the
 * dimensions; high if at least {@value #MANY} cities have it, the city is known by at least {@value
 * #MUCH} of the dimensions, and its emissions are known.
 *
 * @param tier {@code high}, {@code medium} or {@code low}
 * @param surer keys of the words for what would raise it
 */
record Confidence(String tier, List<String> surer) {

  private static final int FEW = 3;
  private static final int MANY = 10;
  private static final double LITTLE = 0.4;
  private static final double MUCH = 0.75;

  Confidence {
    surer = List.copyOf(surer);
  }

  static Confidence of(int adopters, double knownShare, boolean emissionsKnown) {
    var surer = new ArrayList<String>();
    if (adopters < MANY) {
      surer.add("surer.adopters");
    }
    if (knownShare < MUCH) {
      surer.add("surer.facts");
    }
    if (!emissionsKnown) {
      surer.add("surer.emissions");
    }
    boolean low = adopters < FEW || knownShare < LITTLE;
    return new Confidence(low ? "low" : surer.isEmpty() ? "high" : "medium", surer);
  }
}

package org.gkec.server.recommend.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * Which measures go together: EASE^R (Steck 2019), a linear model in closed form. The weight from
 * one measure to another says how much its adoption speaks for the other. Of the weights to each
 * measure the {@link #KEPT} largest positive ones are kept, so that they can be written as data.
 */
public final class CoAdoption {

  /** How many weights are kept for each measure. */
  public static final int KEPT = 20;

  private final double[][] weights;

  private CoAdoption(double[][] weights) {
    this.weights = weights;
  }

  /** From weights of which the first index is the measure they speak for. */
  public static CoAdoption of(double[][] weights) {
    return new CoAdoption(weights);
  }

  /**
   * Learns from the adoptions.
   *
   * @param ridge the regularisation, positive
   */
  public static CoAdoption learn(Adoptions adoptions, double ridge) {
    int n = adoptions.measures();
    if (n == 0) {
      return new CoAdoption(new double[0][]);
    }
    var gram = CommonOps_DDRM.diag(IntStream.range(0, n).mapToDouble(i -> ridge).toArray());
    for (Portfolio row : adoptions.rows()) {
      for (int i : row.measures()) {
        for (int j : row.measures()) {
          gram.add(i, j, 1);
        }
      }
    }
    var solver = LinearSolverFactory_DDRM.chol(n);
    if (!solver.setA(gram)) {
      throw new IllegalArgumentException("ridge must be positive, got " + ridge);
    }
    var inverse = new DMatrixRMaj(n, n);
    solver.invert(inverse);
    var weights = new double[n][n];
    for (int to = 0; to < n; to++) {
      for (int from = 0; from < n; from++) {
        weights[to][from] = from == to ? 0 : -inverse.get(from, to) / inverse.get(to, to);
      }
      keepLargest(weights[to]);
    }
    return new CoAdoption(weights);
  }

  private static void keepLargest(double[] row) {
    double[] sorted = row.clone();
    Arrays.sort(sorted);
    double least = sorted.length > KEPT ? Math.max(0, sorted[sorted.length - KEPT]) : 0;
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] > 0 && row[i] >= least ? row[i] : 0;
    }
  }

  /** How much the adoption of one measure speaks for another; 0 or more. */
  public double weight(int from, int to) {
    return weights[to][from];
  }

  /** For each measure the summed weights of what the city has adopted. */
  public double[] scores(Portfolio row) {
    var scores = new double[weights.length];
    for (int to = 0; to < scores.length; to++) {
      for (int from : row.measures()) {
        scores[to] += weights[to][from];
      }
    }
    return scores;
  }
}

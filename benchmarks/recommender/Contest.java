import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.gkec.server.recommend.model.Portfolio;
import org.gkec.server.recommend.model.ContextAdoption;
import org.gkec.server.recommend.model.Variety;

/** Who takes part, with which settings. */
final class Contest {

  private static final double SHRINK = 2;

  /** The settings and weights of the profile that is served. */
  static final Models.Context SERVED = new Models.Context(4, 0.3, 3);

  static final double SERVED_RIDGE = 100;

  private Contest() {}

  static List<Models.Family> families(Matrix matrix) {
    var dimensions = matrix.dimensions();
    var families = new ArrayList<Models.Family>();
    families.add(Models.Family.of("random", Models.random(1)));
    families.add(Models.Family.of("popularity", Models::popularity));
    families.add(tuned("country popularity", Models::country, 1, 3, 6, 12));
    families.add(tuned("user neighbours", k -> Models.userNeighbours((int) k), 10, 20, 40));
    families.add(tuned("item neighbours", Models::itemNeighbours, 5, 20, 50));
    families.add(tuned("EASE^R", Models::ease, 20, 100, 300));
    var contexts = new ArrayList<Models.Model>();
    var labels = new ArrayList<String>();
    for (double sharpness : new double[] {2, 4, 8}) {
      for (double prior : new double[] {.3, 1, 3}) {
        for (double backOff : new double[] {3, 6}) {
          var setting = new Models.Context(sharpness, prior, backOff);
          contexts.add(Models.context(setting.over(dimensions, SHRINK)));
          labels.add(setting.toString());
        }
      }
    }
    families.add(new Models.Family("context only", contexts, labels));
    ContextAdoption served = SERVED.over(dimensions, SHRINK);
    var blends = new ArrayList<Models.Model>();
    var blendLabels = new ArrayList<String>();
    for (double[] w : new double[][] {{.35, .20, .15}, {.30, .30, .10}, {.40, .25, .05}, {.25, .20, .25}, {.45, .15, .10}}) {
      blends.add(Models.full(served, SERVED_RIDGE, Models.weights(w[0], w[1], w[2]), Map.of()));
      blendLabels.add(Arrays.toString(w));
    }
    families.add(new Models.Family("learned signals, weights tuned", blends, blendLabels));
    families.add(
        Models.Family.of(
            "learned signals, .35 .20 .15",
            Models.full(served, SERVED_RIDGE, Models.weights(.35, .20, .15), Map.of())));
    if (!matrix.preferences().isEmpty()) {
      families.add(
          Models.Family.of(
              "as served, with need, evidence, finance",
              Models.full(served, SERVED_RIDGE, Models.weights(.35, .20, .15), matrix.preferences())));
    }
    Models.Model scored =
        Models.full(served, SERVED_RIDGE, Models.weights(.35, .20, .15), matrix.preferences());
    for (Variety variety :
        List.of(new Variety(10, 3, 2), new Variety(10, 3, 3), new Variety(10, 3, 4), new Variety(10, 10, 3))) {
      families.add(
          Models.Family.of(
              "as shown, %d a sector, %d rare".formatted(variety.perSector(), variety.rare()),
              Models.arranged(scored, variety, served, matrix.sectors()::get)));
    }
    return families;
  }

  private static Models.Family tuned(
      String name, DoubleFunction<Models.Model> model, double... settings) {
    return new Models.Family(
        name,
        DoubleStream.of(settings).mapToObj(model).toList(),
        DoubleStream.of(settings).mapToObj(Double::toString).toList());
  }

  /** Measures that at least one teaching city has: no other can be recommended for its adoption. */
  static int reachable(Matrix matrix) {
    return (int)
        matrix.adoptions().rows().stream()
            .flatMapToInt(row -> Arrays.stream(row.measures()))
            .distinct()
            .count();
  }

  /** Ridge regression of the matrix on itself, with the diagonal: it knows what it is given. */
  static Models.Model sentinel() {
    return (training, row) -> {
      int n = training.measures();
      var gram = CommonOps_DDRM.identity(n);
      for (Portfolio each : training.rows()) {
        for (int i : each.measures()) {
          for (int j : each.measures()) {
            gram.add(i, j, 1);
          }
        }
      }
      var inverse = new DMatrixRMaj(n, n);
      CommonOps_DDRM.invert(gram, inverse);
      // (G + I)^-1 G = I - (G + I)^-1
      var scores = new double[n];
      for (int to = 0; to < n; to++) {
        for (int from : row.measures()) {
          scores[to] += (from == to ? 1 : 0) - inverse.get(from, to);
        }
      }
      return scores;
    };
  }

  /** Expected against found adoption of cities without history, by tenths of what is expected. */
  static void calibration(Matrix matrix, Protocol protocol, PrintStream out) {
    ContextAdoption context = SERVED.over(matrix.dimensions(), SHRINK);
    var expected = new double[10];
    var found = new double[10];
    var cells = new int[10];
    for (Portfolio row : protocol.cities()) {
      double[] values = context.estimate(row.city(), matrix.adoptions()).value();
      for (int i = 0; i < values.length; i++) {
        int bin = Math.min(9, (int) (values[i] * 10));
        expected[bin] += values[i];
        found[bin] += weight(row, i);
        cells[bin]++;
      }
    }
    out.println("\nCalibration of the context signal for the asked cities (their own rows never count): adoption weight expected and found.\n");
    out.println("| expected | cells | mean expected | mean found |");
    out.println("|---|---|---|---|");
    double error = 0;
    int all = Arrays.stream(cells).sum();
    for (int bin = 0; bin < 10; bin++) {
      if (cells[bin] > 0) {
        error += Math.abs(expected[bin] - found[bin]) / all;
        out.printf("| %.1f to %.1f | %d | %.3f | %.3f |%n", bin / 10.0, (bin + 1) / 10.0, cells[bin], expected[bin] / cells[bin], found[bin] / cells[bin]);
      }
    }
    out.printf("%nExpected calibration error %.3f.%n", error);
  }

  private static double weight(Portfolio row, int measure) {
    int at = Arrays.binarySearch(row.measures(), measure);
    return at < 0 ? 0 : row.weights()[at];
  }
}

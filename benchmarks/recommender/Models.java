import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.Portfolio;
import org.gkec.server.recommend.model.CoAdoption;
import org.gkec.server.recommend.model.ContextAdoption;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.Likeness;
import org.gkec.server.recommend.model.Term;
import org.gkec.server.recommend.model.Variety;

/** The models that are compared, all learned anew for each fold. */
final class Models {

  /** Scores all measures for the city of {@code row}, which is a row of {@code training}. */
  interface Model {
    double[] scores(Adoptions training, Portfolio row);
  }

  /** A model with settings to choose from. */
  record Family(String name, List<Model> settings, List<String> labels) {
    static Family of(String name, Model model) {
      return new Family(name, List.of(model), List.of(""));
    }
  }

  private Models() {}

  static Model random(long seed) {
    return (training, row) ->
        new Random(seed ^ row.city().city().hashCode() * 31L ^ row.measures().length)
            .doubles(training.measures())
            .toArray();
  }

  static double[] popularity(Adoptions training, Portfolio row) {
    var scores = new double[training.measures()];
    others(training, row).forEach(other -> {
      for (int measure : other.measures()) {
        scores[measure]++;
      }
    });
    return scores;
  }

  private static Stream<Portfolio> others(Adoptions training, Portfolio row) {
    return training.rows().stream()
        .filter(other -> !other.city().city().equals(row.city().city()));
  }

  static Model country(double shrink) {
    return (training, row) -> {
      double[] all = popularity(training, row);
      double cities = training.rows().size() - 1.0;
      var scores = new double[all.length];
      List<Portfolio> same =
          others(training, row)
              .filter(other -> other.city().country().equals(row.city().country()))
              .toList();
      same.forEach(other -> {
        for (int measure : other.measures()) {
          scores[measure]++;
        }
      });
      for (int i = 0; i < scores.length; i++) {
        scores[i] = (scores[i] + shrink * all[i] / cities) / (same.size() + shrink);
      }
      return scores;
    };
  }

  /** Cosine between rows. */
  static Model userNeighbours(int k) {
    return (training, row) -> {
      var scores = new double[training.measures()];
      others(training, row)
          .map(other -> Map.entry(other, cosine(row, other)))
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .limit(k)
          .forEach(entry -> {
            for (int measure : entry.getKey().measures()) {
              scores[measure] += entry.getValue();
            }
          });
      return scores;
    };
  }

  private static double cosine(Portfolio one, Portfolio other) {
    long shared = java.util.Arrays.stream(one.measures()).filter(other::has).count();
    return shared == 0 ? 0 : shared / Math.sqrt((double) one.measures().length * other.measures().length);
  }

  /** Cosine between columns, shrunk. */
  static Model itemNeighbours(double shrink) {
    return (training, row) -> {
      int n = training.measures();
      var together = new double[n][n];
      for (Portfolio each : training.rows()) {
        for (int i : each.measures()) {
          for (int j : each.measures()) {
            together[i][j]++;
          }
        }
      }
      var scores = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j : row.measures()) {
          double both = together[i][j];
          if (i != j && both > 0) {
            scores[i] += both / (Math.sqrt(together[i][i] * together[j][j])) * both / (both + shrink);
          }
        }
      }
      return scores;
    };
  }

  static Model ease(double ridge) {
    return (training, row) -> CoAdoption.learn(training, ridge).scores(row);
  }

  /** The settings of the context half. */
  record Context(double sharpness, double prior, double backOff) {
    ContextAdoption over(List<Dimension> dimensions, double shrink) {
      return new ContextAdoption(new Likeness(dimensions, shrink, 0), sharpness, prior, backOff);
    }
  }

  static Model context(ContextAdoption context) {
    return (training, row) -> context.estimate(row.city(), training).value();
  }

  /** What is served: the learned signals, and those that are preferences. */
  static Model full(
      ContextAdoption context,
      double ridge,
      Map<String, Double> weights,
      Map<String, Map<String, double[]>> preferences) {
    return (training, row) -> {
      var terms = new ArrayList<Term>();
      ContextAdoption.Estimate estimate = context.estimate(row.city(), training);
      terms.add(Term.of("context", weights.get("context"), estimate.value()));
      terms.add(Term.of("lift", weights.get("lift"), estimate.lift()));
      if (row.measures().length >= 3) {
        terms.add(
            Term.of(
                "co-adoption",
                weights.get("co-adoption"),
                CoAdoption.learn(training, ridge).scores(row)));
      }
      preferences
          .getOrDefault(row.city().city(), Map.of())
          .forEach((code, values) -> terms.add(Term.of(code, weights.getOrDefault(code, 0.0), values)));
      var scores = new double[training.measures()];
      for (int i = 0; i < scores.length; i++) {
        for (Term term : terms) {
          scores[i] += term.contribution(i);
        }
      }
      return scores;
    };
  }

  /** The order that is shown: the first page arranged for variety. */
  static Model arranged(
      Model model, Variety variety, ContextAdoption context, IntFunction<String> sector) {
    return (training, row) -> {
      double[] scores = model.scores(training, row);
      double[] lift = context.estimate(row.city(), training).lift();
      BitSet rare = Variety.rare(training);
      List<Integer> ranked =
          IntStream.range(0, scores.length)
              .filter(i -> !row.has(i))
              .boxed()
              .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
              .toList();
      List<Integer> arranged = variety.arrange(ranked, sector, i -> rare.get(i) && lift[i] > 0);
      var places = new double[scores.length];
      for (int place = 0; place < arranged.size(); place++) {
        places[arranged.get(place)] = -place;
      }
      return places;
    };
  }

  static Map<String, Double> weights(double context, double co, double lift) {
    return new HashMap<>(
        Map.of("context", context, "co-adoption", co, "lift", lift, "need", .15, "evidence", .10, "finance", .05));
  }
}

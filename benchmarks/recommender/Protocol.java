import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.Portfolio;

/** The splits of ../../docs/recommendations.md: what is hidden, what is learned, what is ranked. */
final class Protocol {

  static final int TOP = 10;
  private static final int LEAST_ADOPTED = 4;
  private static final int LEAST_ADOPTERS = 3;

  /**
   * One hidden adoption.
   *
   * @param rank among all measures that the city is not known to have; ties share their places
   * @param tail true if at most the median number of cities teach the measure
   */
  record Hit(String city, int measure, double rank, boolean tail, int[] first) {
    double recall() {
      return rank <= TOP ? 1 : 0;
    }

    double gain() {
      return rank <= TOP ? Math.log(2) / Math.log(rank + 1) : 0;
    }

    double reciprocal() {
      return 1 / rank;
    }
  }

  private final Matrix matrix;

  Protocol(Matrix matrix) {
    this.matrix = matrix;
  }

  List<Portfolio> cities() {
    return matrix.adoptions().rows().stream()
        .filter(row -> matrix.evaluated().contains(row.city().city()))
        .filter(row -> row.measures().length >= LEAST_ADOPTED)
        .toList();
  }

  /**
   * Each adoption hidden once, everything learned anew.
   *
   * @param most of each city at most so many adoptions, evenly picked
   */
  List<Hit> itemOut(Models.Model model, List<Portfolio> asked, Adoptions known, int most) {
    return folds(asked, known, most).parallelStream()
        .map(fold -> {
          Portfolio row = fold.row().without(fold.measure());
          return hit(fold, row, model.scores(known.with(row), row), known);
        })
        .toList();
  }

  /** As {@link #itemOut}, but the hidden adoption stays in what is learned and given: a leak. */
  List<Hit> leaking(Models.Model model, List<Portfolio> asked) {
    Adoptions known = matrix.adoptions();
    return folds(asked, known, Integer.MAX_VALUE).parallelStream()
        .map(fold ->
            hit(fold, fold.row().without(fold.measure()), model.scores(known, fold.row()), known))
        .toList();
  }

  private record Fold(Portfolio row, int measure) {}

  private static List<Fold> folds(List<Portfolio> asked, Adoptions known, int most) {
    int[] adopters = adopters(known);
    var folds = new ArrayList<Fold>();
    for (Portfolio row : asked) {
      int[] hidden =
          Arrays.stream(row.measures()).filter(i -> adopters[i] - 1 >= LEAST_ADOPTERS).toArray();
      int step = Math.max(1, (hidden.length + most - 1) / Math.max(1, Math.min(most, hidden.length + 1)));
      for (int i = 0; i < hidden.length; i += step) {
        folds.add(new Fold(row, hidden[i]));
      }
    }
    return folds;
  }

  private static int[] adopters(Adoptions known) {
    var adopters = new int[known.measures()];
    known.rows().forEach(row -> Arrays.stream(row.measures()).forEach(i -> adopters[i]++));
    return adopters;
  }

  private Hit hit(Fold fold, Portfolio row, double[] scores, Adoptions known) {
    int[] adopters = adopters(known);
    int[] sorted = Arrays.stream(adopters).filter(n -> n >= LEAST_ADOPTERS).sorted().toArray();
    double mine = scores[fold.measure()];
    double rank = 1;
    for (int i = 0; i < scores.length; i++) {
      if (i != fold.measure() && !row.has(i)) {
        rank += scores[i] > mine ? 1 : scores[i] == mine ? 0.5 : 0;
      }
    }
    return new Hit(
        row.city().city(),
        fold.measure(),
        rank,
        adopters[fold.measure()] - 1 <= sorted[sorted.length / 2],
        first(scores, row));
  }

  static int[] first(double[] scores, Portfolio row) {
    return IntStream.range(0, scores.length)
        .filter(i -> !row.has(i))
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(i -> i))
        .limit(TOP)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The lists with everything known. */
  List<int[]> lists(Models.Model model) {
    return cities().parallelStream()
        .map(row -> first(model.scores(matrix.adoptions(), row), row))
        .toList();
  }

  /**
   * Cities without any history, and if wished without any city of their country: hits among the
   * first ten divided by those possible.
   */
  Map<String, Double> cold(Models.Model model, boolean countryOut) {
    var recalls = new TreeMap<String, Double>();
    cities().parallelStream()
        .forEach(row -> {
          var rest =
              matrix.adoptions().rows().stream()
                  .filter(other -> !other.city().city().equals(row.city().city()))
                  .filter(other -> !countryOut || !other.city().country().equals(row.city().country()))
                  .toList();
          var known = new Adoptions(matrix.measures().size(), rest);
          Portfolio empty = Portfolio.of(row.city(), Map.of());
          double recall = recall(first(model.scores(known.with(empty), empty), empty), row);
          synchronized (recalls) {
            recalls.put(row.city().city(), recall);
          }
        });
    return recalls;
  }

  /** Learned from before the split year, asked for what came after. */
  Map<String, Double> time(Models.Model model) {
    var recalls = new TreeMap<String, Double>();
    for (Portfolio row : matrix.adoptions().rows()) {
      Map<Integer, Double> later = matrix.later().get(row.city().city());
      if (later != null && later.size() >= 2 && row.measures().length >= 2) {
        double[] scores = model.scores(matrix.adoptions(), row);
        recalls.put(
            row.city().city(), recall(first(scores, row), Portfolio.of(row.city(), later)));
      }
    }
    return recalls;
  }

  private static double recall(int[] first, Portfolio wanted) {
    long hits = Arrays.stream(first).filter(wanted::has).count();
    return (double) hits / Math.min(TOP, wanted.measures().length);
  }

  static Set<Integer> distinct(List<int[]> lists) {
    var all = new TreeSet<Integer>();
    lists.forEach(list -> Arrays.stream(list).forEach(all::add));
    return all;
  }
}

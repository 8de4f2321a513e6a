import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Means over cities, intervals, and how evenly measures are shown. */
final class Figures {

  /** A mean with its 95 % interval. */
  record Interval(double mean, double low, double high) {
    @Override
    public String toString() {
      return "%+.3f [%+.3f, %+.3f]".formatted(mean, low, high);
    }
  }

  private Figures() {}

  /** The mean of each city. */
  static Map<String, Double> byCity(List<Protocol.Hit> hits, ToDoubleFunction<Protocol.Hit> figure) {
    return hits.stream()
        .collect(
            Collectors.groupingBy(
                Protocol.Hit::city, TreeMap::new, Collectors.averagingDouble(figure)));
  }

  static double mean(Map<String, Double> byCity) {
    return byCity.values().stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** Paired bootstrap over cities: 5,000 draws. */
  static Interval difference(Map<String, Double> one, Map<String, Double> other, long seed) {
    double[] differences =
        one.keySet().stream().mapToDouble(city -> one.get(city) - other.get(city)).toArray();
    var random = new Random(seed);
    double[] means = new double[5_000];
    for (int draw = 0; draw < means.length; draw++) {
      for (int i = 0; i < differences.length; i++) {
        means[draw] += differences[random.nextInt(differences.length)] / differences.length;
      }
    }
    Arrays.sort(means);
    return new Interval(Arrays.stream(differences).average().orElse(Double.NaN), means[124], means[4874]);
  }

  /** 0 if all measures are shown equally often, near 1 if few are. */
  static double gini(List<int[]> lists, int measures) {
    var shown = new double[measures];
    lists.forEach(list -> Arrays.stream(list).forEach(i -> shown[i]++));
    Arrays.sort(shown);
    double total = Arrays.stream(shown).sum();
    double sum = 0;
    for (int i = 0; i < measures; i++) {
      sum += (2.0 * (i + 1) - measures - 1) * shown[i];
    }
    return sum / (measures * total);
  }

  /** Recall of each group with at least five cities, and how many cities it has. */
  static Map<String, double[]> groups(Map<String, Double> recalls, Map<String, Set<String>> groups) {
    var sums = new TreeMap<String, double[]>();
    recalls.forEach((city, recall) -> {
      for (String group : groups.getOrDefault(city, Set.of())) {
        double[] sum = sums.computeIfAbsent(group, name -> new double[2]);
        sum[0] += recall;
        sum[1]++;
      }
    });
    sums.values().removeIf(sum -> sum[1] < 5);
    sums.values().forEach(sum -> sum[0] /= sum[1]);
    return sums;
  }

  static double gap(Map<String, double[]> groups) {
    double most = groups.values().stream().mapToDouble(each -> each[0]).max().orElse(0);
    double least = groups.values().stream().mapToDouble(each -> each[0]).min().orElse(0);
    return most - least;
  }
}

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.Portfolio;

/**
 * Judges the recommender on hidden adoptions. Usage: {@code Evaluate <folder with the service's
 * answers> [folder of the Urban Nature Atlas and its neighbours]}; prints Markdown.
 */
final class Evaluate {

  private static final long SEED = 20261124;
  private static final int OUTER = 5;
  private static final int INNER_MOST = 8;
  private static final PrintStream OUT = System.out;

  private Evaluate() {}

  public static void main(String[] arguments) {
    Path answers = Path.of(arguments[0]);
    Matrix bundled = Matrix.bundled(answers);
    report(bundled);
    if (arguments.length > 1) {
      report(UrbanNature.matrix(answers, Path.of(arguments[1]), false));
      report(UrbanNature.matrix(answers, Path.of(arguments[1]), true));
    }
  }

  private static void report(Matrix matrix) {
    var protocol = new Protocol(matrix);
    List<Portfolio> cities = protocol.cities();
    OUT.printf(
        "%n## %s%n%n%d cities asked, %d cities teach, %d measures, %d adoptions%n%n",
        matrix.name(),
        cities.size(),
        matrix.adoptions().rows().size(),
        matrix.measures().size(),
        matrix.adoptions().rows().stream().mapToInt(row -> row.measures().length).sum());
    var hits = new LinkedHashMap<String, List<Protocol.Hit>>();
    var chosen = new LinkedHashMap<String, Models.Model>();
    for (Models.Family family : Contest.families(matrix)) {
      hits.put(family.name(), nested(protocol, matrix, family, chosen));
      System.err.println(family.name() + " " + Figures.mean(Figures.byCity(hits.get(family.name()), Protocol.Hit::gain)));
    }
    main(matrix, protocol, hits, chosen);
  }

  /**
   * The settings for the cities of one fifth are those that did best for the other four fifths, which
   * alone were learned from.
   */
  private static List<Protocol.Hit> nested(
      Protocol protocol,
      Matrix matrix,
      Models.Family family,
      Map<String, Models.Model> chosen) {
    List<Portfolio> cities = protocol.cities();
    var votes = new int[family.settings().size()];
    var hits = new ArrayList<Protocol.Hit>();
    for (int fold = 0; fold < OUTER; fold++) {
      int outer = fold;
      List<Portfolio> asked = part(cities, i -> i % OUTER == outer);
      int best = 0;
      if (family.settings().size() > 1) {
        List<Portfolio> others = part(cities, i -> i % OUTER != outer);
        Adoptions known =
            new Adoptions(
                matrix.measures().size(),
                matrix.adoptions().rows().stream()
                    .filter(row -> asked.stream().noneMatch(each -> each.city().city().equals(row.city().city())))
                    .toList());
        double most = -1;
        for (int s = 0; s < family.settings().size(); s++) {
          double gain =
              Figures.mean(
                  Figures.byCity(
                      protocol.itemOut(family.settings().get(s), others, known, INNER_MOST),
                      Protocol.Hit::gain));
          if (gain > most) {
            most = gain;
            best = s;
          }
        }
      }
      votes[best]++;
      hits.addAll(
          protocol.itemOut(family.settings().get(best), asked, matrix.adoptions(), Integer.MAX_VALUE));
    }
    int winner = IntStream.range(0, votes.length).reduce((a, b) -> votes[b] > votes[a] ? b : a).orElse(0);
    chosen.put(family.name(), family.settings().get(winner));
    if (votes.length > 1) {
      OUT.printf("- %s: settings chosen in the five fifths: ", family.name());
      IntStream.range(0, votes.length)
          .filter(i -> votes[i] > 0)
          .forEach(i -> OUT.printf("%s (%d) ", family.labels().get(i), votes[i]));
      OUT.println();
    }
    return hits;
  }

  private static List<Portfolio> part(
      List<Portfolio> cities, java.util.function.IntPredicate which) {
    return IntStream.range(0, cities.size()).filter(which).mapToObj(cities::get).toList();
  }

  private static void main(
      Matrix matrix,
      Protocol protocol,
      Map<String, List<Protocol.Hit>> hits,
      Map<String, Models.Model> chosen) {
    Map<String, Double> baseline = Figures.byCity(hits.get("popularity"), Protocol.Hit::gain);
    OUT.println("\n| model | Recall@10 | nDCG@10 | MRR | nDCG against popularity | coverage | long-tail Recall@10 | Gini | group gap |");
    OUT.println("|---|---|---|---|---|---|---|---|---|");
    var groupTable = new TreeMap<String, Map<String, double[]>>();
    hits.forEach((name, all) -> {
      List<int[]> lists = protocol.lists(chosen.get(name));
      Map<String, Double> recalls = Figures.byCity(all, Protocol.Hit::recall);
      Map<String, double[]> groups = Figures.groups(recalls, matrix.groups());
      groupTable.put(name, groups);
      OUT.printf(
          "| %s | %.3f | %.3f | %.3f | %s | %.2f | %.3f | %.2f | %.3f |%n",
          name,
          Figures.mean(recalls),
          Figures.mean(Figures.byCity(all, Protocol.Hit::gain)),
          Figures.mean(Figures.byCity(all, Protocol.Hit::reciprocal)),
          name.equals("popularity")
              ? ""
              : Figures.difference(Figures.byCity(all, Protocol.Hit::gain), baseline, SEED),
          (double) Protocol.distinct(lists).size() / Contest.reachable(matrix),
          Figures.mean(
              Figures.byCity(all.stream().filter(Protocol.Hit::tail).toList(), Protocol.Hit::recall)),
          Figures.gini(lists, matrix.measures().size()),
          Figures.gap(groups));
    });
    OUT.println("\nRecall@10 by group:\n");
    Map<String, double[]> any = groupTable.get("popularity");
    OUT.println("| model | " + String.join(" | ", any.entrySet().stream().map(e -> e.getKey() + " (" + (int) e.getValue()[1] + ")").toList()) + " |");
    OUT.println("|---" + "|---".repeat(any.size()) + "|");
    hits.keySet().forEach(name ->
        OUT.println("| " + name + " | " + String.join(" | ", groupTable.get(name).values().stream().map(v -> "%.3f".formatted(v[0])).toList()) + " |"));
    OUT.println("\nWithout history (hits among ten / those possible), and without any city of the country" + (matrix.later().isEmpty() ? "" : ", and after the split year") + ":\n");
    OUT.println("| model | city cold start | country out |" + (matrix.later().isEmpty() ? "" : " later |"));
    OUT.println("|---|---|---|" + (matrix.later().isEmpty() ? "" : "---|"));
    chosen.forEach((name, model) ->
        OUT.printf(
            "| %s | %.3f | %.3f |%s%n",
            name,
            Figures.mean(protocol.cold(model, false)),
            Figures.mean(protocol.cold(model, true)),
            matrix.later().isEmpty() ? "" : " %.3f |".formatted(Figures.mean(protocol.time(model)))));
    Contest.calibration(matrix, protocol, OUT);
    double leak =
        Figures.mean(
            Figures.byCity(protocol.leaking(Contest.sentinel(), protocol.cities()), Protocol.Hit::recall));
    OUT.printf(
        "%nLeak sentinel: a ridge regression that is given the hidden adoption has Recall@10 %.3f (must exceed 0.85): %s%n",
        leak, leak > .85 ? "the harness would notice" : "FAILED");
  }
}

package org.gkec.server.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.sparql.ARQException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random queries over random quads have the rows that Apache Jena's reference evaluation finds, or
 * its usual one, or Oxigraph; random updates leave the same quads as Jena's. The seed is printed;
 * {@code -Dgkec.differential.seed} and {@code -Dgkec.differential.queries} choose others, see
 * {@code benchmarks/differential.sh}.
 */
class DifferentialTest {

  private static final int OF_ONE_DATA = 20;
  private static final int UPDATES_OF_ONE_DATA = 4;
  private static final String FAULT = "fault";
  private static final String PREFIX = "PREFIX : <http://ex/> ";

  private final long seed = Long.getLong("gkec.differential.seed", 20261127);
  private final int queries = Integer.getInteger("gkec.differential.queries", 500);

  @TempDir private Path folder;

  /** Engines with the same quads. */
  private record Trial(
      Engine reference, Engine usual, Optional<OxigraphEngine> oxigraph, Engine ours)
      implements AutoCloseable {

    static Trial over(Set<String> quads, Optional<OxigraphEngine> oxigraph, Path folder)
        throws IOException {
      oxigraph.ifPresent(engine -> engine.take(quads));
      return new Trial(
          JenaEngine.reference(quads),
          JenaEngine.usual(quads),
          oxigraph,
          new OurEngine(Files.createTempDirectory(folder, "quads"), quads));
    }

    /** True if our rows are those of none of the others. */
    boolean differs(List<Part> pattern) {
      String query = query(pattern);
      List<String> right = rows(reference, query);
      if (right.contains(FAULT) || right.size() > 5_000) {
        return false;
      }
      List<String> got = rows(ours, query);
      return !got.equals(right)
          && !got.equals(rows(usual, query))
          && oxigraph.map(engine -> !got.equals(rows(engine, query))).orElse(true);
    }

    Difference smallest(List<Part> pattern, Set<String> quads) {
      List<Part> small = pattern;
      for (boolean smaller = true; smaller; ) {
        var next = Part.smaller(small).filter(this::differs).findFirst();
        smaller = next.isPresent();
        small = next.orElse(small);
      }
      String query = query(small);
      return new Difference(
          query,
          quads,
          rows(reference, query),
          oxigraph.map(engine -> rows(engine, query)).orElse(List.of("not asked")),
          rows(ours, query));
    }

    @Override
    public void close() {
      reference.close();
      usual.close();
      ours.close();
    }
  }

  /** A difference, as small as it could be made. */
  private record Difference(
      String query, Set<String> quads, List<String> jena, List<String> oxigraph, List<String> got) {
    @Override
    public String toString() {
      return "%n%s%nover %s%njena %s%noxigraph %s%ngot %s"
          .formatted(query, quads, jena, oxigraph, got);
    }
  }

  @Test
  void random_queries_have_the_rows_that_others_find() throws IOException {
    System.out.println("differential seed " + seed + ", queries " + queries);
    var random = new Random(seed);
    var differences = new ArrayList<Difference>();
    Optional<OxigraphEngine> oxigraph = OxigraphEngine.find();
    for (int i = 0; i < queries / OF_ONE_DATA; i++) {
      Set<String> quads = RandomData.quads(random);
      try (var trial = Trial.over(quads, oxigraph, folder)) {
        for (int j = 0; j < OF_ONE_DATA; j++) {
          List<Part> pattern = new RandomPattern(random, true).group(3);
          if (trial.differs(pattern)) {
            differences.add(trial.smallest(pattern, quads));
          }
        }
      }
    }
    oxigraph.ifPresent(OxigraphEngine::close);
    System.out.println("differential differ " + differences.size());
    assertThat(differences).isEmpty();
  }

  @Test
  void random_updates_leave_the_quads_that_jena_leaves() throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < queries / OF_ONE_DATA; i++) {
      Set<String> quads = RandomData.quads(random);
      try (var jena = JenaEngine.usual(quads);
          var ours = new OurEngine(Files.createTempDirectory(folder, "quads"), quads)) {
        for (int j = 0; j < UPDATES_OF_ONE_DATA; j++) {
          RandomUpdate update = RandomUpdate.of(random);
          List<String> before = jena.quads();
          if (!update.isOverNothing(before) && isCertain(update, jena) && isTaken(update, jena)) {
            ours.update(update.toString());
            assertThat(ours.quads()).as("%s%nover %s", update, before).isEqualTo(jena.quads());
          }
        }
      }
    }
  }

  /** True if Jena finds the same with and without optimizing, and no literal as name of a graph. */
  private static boolean isCertain(RandomUpdate update, JenaEngine jena) {
    String query = query(update.where());
    try (var reference = JenaEngine.reference(Set.copyOf(jena.quads()))) {
      List<String> rows = rows(reference, query);
      return !rows.contains(FAULT)
          && !rows.toString().contains("g=\"")
          && rows.equals(rows(jena, query));
    }
  }

  /** False where Jena itself fails, such as by a number in the place of a predicate. */
  private static boolean isTaken(RandomUpdate update, JenaEngine jena) {
    try {
      jena.update(update.toString());
      return true;
    } catch (ARQException | NullPointerException fault) {
      return false;
    }
  }

  private static String query(List<Part> pattern) {
    return PREFIX + "SELECT * WHERE { " + Part.text(pattern) + " }";
  }

  private static List<String> rows(Engine engine, String query) {
    try {
      return engine.rows(query);
    } catch (RuntimeException fault) {
      return List.of(FAULT, fault.toString());
    }
  }
}

package org.gkec.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs each rule of {@code lint/} over the ontology and the small world, with its fault and
 * without.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LintTest {

  private static final Path FOLDER = Path.of("lint");
  private static final String RULE = ".rq";
  private static final String FAULT = ".fault.ttl";

  private final SailRepository repository = new SailRepository(new MemoryStore());

  @BeforeAll
  void load() {
    try (var connection = repository.getConnection()) {
      connection.add(Ontology.content());
      connection.add(Ontology.smallWorld());
    }
  }

  @AfterAll
  void close() {
    repository.shutDown();
  }

  @TestFactory
  Stream<DynamicTest> the_ontology_keeps_the_rule() {
    return names(RULE).stream()
        .map(rule ->
            dynamicTest(
                rule,
                file(rule, RULE).toUri(),
                () -> assertThat(findings(rule, new LinkedHashModel())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> a_planted_fault_breaks_the_rule() {
    return names(RULE).stream()
        .map(rule ->
            dynamicTest(
                rule,
                file(rule, FAULT).toUri(),
                () -> assertThat(findings(rule, fault(rule))).isNotEmpty()));
  }

  @Test
  void each_rule_has_a_fault_and_each_fault_a_rule() {
    assertThat(names(FAULT)).isNotEmpty().isEqualTo(names(RULE));
  }

  @TestFactory
  Stream<DynamicTest> the_first_line_says_what_the_rule_forbids() {
    return names(RULE).stream()
        .map(rule ->
            dynamicTest(
                rule,
                file(rule, RULE).toUri(),
                () -> assertThat(Files.readString(file(rule, RULE))).startsWith("# No ")));
  }

  /** What the rule finds once {@code fault} is added; the repository is as before afterwards. */
  private List<String> findings(String rule, Model fault) throws IOException {
    try (SailRepositoryConnection connection = repository.getConnection()) {
      connection.begin();
      connection.add(fault);
      try (TupleQueryResult result =
          connection.prepareTupleQuery(Files.readString(file(rule, RULE))).evaluate()) {
        return QueryResults.stream(result)
            .map(row -> row.getValue("term") + " " + row.getValue("problem").stringValue())
            .toList();
      } finally {
        connection.rollback();
      }
    }
  }

  private static Model fault(String rule) throws IOException {
    try (InputStream in = Files.newInputStream(file(rule, FAULT))) {
      return Rio.parse(in, RDFFormat.TURTLE);
    }
  }

  private static List<String> names(String suffix) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String rule, String suffix) {
    return FOLDER.resolve(rule + suffix);
  }
}

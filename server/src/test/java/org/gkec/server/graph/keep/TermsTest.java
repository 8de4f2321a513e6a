package org.gkec.server.graph.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.write.RefusedUpdate;
import org.gkec.server.graph.write.Update;
import org.gkec.server.graph.write.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read, and what could not be read is refused. */
class TermsTest {

  private static final SimpleValueFactory TERMS = SimpleValueFactory.getInstance();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(IRI(\"http://e/a>b\") AS ?x) }",
        "INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(IRI(\"http://e/a b\") AS ?x) }",
        "INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(IRI(\"http://e/{a}\") AS ?x) }",
        "INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(IRI(\"http://e/a\\nb\") AS ?x) }",
        "INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(STRLANG(\"v\", \"en us\") AS ?x) }",
        "INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(STRDT(\"v\", IRI(\"urn:a b\")) AS ?x) }"
      })
  void a_term_that_cannot_be_made_has_no_value_to_write(String update) {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      update(graph, update);

      assertThat(graph.isEmpty()).isTrue();
      assertThat(graph.revision().number()).isZero();
    }
  }

  @Test
  void a_statement_about_a_statement_is_refused() {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      assertThatExceptionOfType(RefusedUpdate.class)
          .isThrownBy(() -> update(graph, "INSERT DATA { <<<urn:a> <urn:b> <urn:c>>> <urn:p> 1 }"))
          .withMessageContaining("cannot be kept");
      assertThat(graph.isEmpty()).isTrue();
    }
  }

  @Test
  void a_term_that_cannot_be_read_back_is_refused_and_named() {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      for (Value term :
          List.of(
              TERMS.createIRI("http://e/a>b"),
              TERMS.createIRI("http://e/a b"),
              TERMS.createLiteral("v", "en us"),
              TERMS.createLiteral("v", TERMS.createIRI("urn:a b")))) {
        assertThatExceptionOfType(RefusedUpdate.class)
            .isThrownBy(() -> write(graph, Set.of(about(term))))
            .withMessageContaining("cannot be kept");
      }
      assertThat(graph.isEmpty()).isTrue();
    }
  }

  @Test
  void half_a_surrogate_pair_and_nul_are_refused() {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      for (String label : List.of("a\uD800b", "\uDC00", "a\0b")) {
        assertThatExceptionOfType(RefusedUpdate.class)
            .isThrownBy(() -> write(graph, Set.of(about(TERMS.createLiteral(label)))));
      }
      assertThat(graph.isEmpty()).isTrue();
    }
  }

  /** Nasty terms come back as they were, whether from the journal or from a snapshot. */
  @Test
  void what_is_written_is_read_back_as_it_was() {
    var random = new Random(14);
    Set<Statement> written = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      written.add(about(term(random)));
    }
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      write(graph, written);
    }
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      assertThat(all(graph)).isEqualTo(written);
      assertThat(all(graph).stream().map(Statement::toString))
          .containsExactlyInAnyOrderElementsOf(written.stream().map(Statement::toString).toList());
    }
  }

  private static Value term(Random random) {
    String text = text(random);
    return switch (random.nextInt(5)) {
      case 0 -> TERMS.createLiteral(text);
      case 1 -> TERMS.createLiteral(text, random.nextBoolean() ? "en-GB" : "zh-Hans-x-private");
      case 2 -> TERMS.createLiteral(text, TERMS.createIRI("http://www.w3.org/2001/XMLSchema#date"));
      case 3 -> TERMS.createBNode("genid-" + random.nextInt(1_000_000) + "_x.y-z");
      default -> TERMS.createIRI("urn:" + text.replaceAll("[\\x00-\\x20<>\"{}|^`\\\\]", "-"));
    };
  }

  private static String text(Random random) {
    int[] nasty = {
      '\n', '\r', '\t', '"', '\\', '#', '=', '+', '-', '@', '>', '<', 0x85, 0x2028, 0xFEFF, 0x1F600,
      0x10FFFF, 0x7F, 0x1, 'a', '\'', ' ', 0xFFFD, 0xE9, 0xFFFE
    };
    var text = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(nasty[random.nextInt(nasty.length)]);
    }
    return text.toString();
  }

  private static Statement about(Value object) {
    return TERMS.createStatement(
        TERMS.createIRI("urn:s"), TERMS.createIRI("urn:p"), object, (Resource) GRAPH);
  }

  private static final IRI GRAPH = TERMS.createIRI("urn:g");

  private static void write(KnowledgeGraph graph, Set<Statement> statements) {
    graph.write(
        RunningQuery.own(Writing.OWN),
        writer -> statements.forEach(each -> writer.add(each, GRAPH)));
  }

  private static void update(KnowledgeGraph graph, String text) {
    graph.write(
        RunningQuery.own(Writing.OWN), writer -> writer.update(Update.of(text, Optional.empty())));
  }

  private static Set<Statement> all(KnowledgeGraph graph) {
    var found = new HashSet<Statement>();
    graph.read(reader -> reader.each((statement, seen) -> found.add(statement)));
    return found;
  }
}

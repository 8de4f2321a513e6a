package org.gkec.server.graph.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.gkec.ontology.Ontology;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.write.NamedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingDataTest {

  private static final IRI GRAPH = Values.iri("https://w3id.org/gkec/graph/small-world");
  private static final Model SMALL_WORLD = Ontology.smallWorld();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void a_restart_keeps_data_and_revision(StoreProperties.Kind kind) {
    Revision written;
    try (var graph = open(kind)) {
      graph.replace(List.of(NamedGraph.of(GRAPH, SMALL_WORLD)));
      written = graph.revision();
    }

    try (var graph = open(kind)) {
      assertThat(all(graph)).hasSameSizeAs(SMALL_WORLD);
      assertThat(graph.revision().number()).isEqualTo(1).isEqualTo(written.number());
      assertThat(graph.revision().etag()).isEqualTo(written.etag());
    }
  }

  /** Another process writes, says so, and is killed without warning. */
  @ParameterizedTest
  @EnumSource
  void a_kill_after_a_completed_write_loses_nothing(StoreProperties.Kind kind) throws Exception {
    Process writer = start(kind);
    try (var lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.lines().filter(line -> line.equals("written")).findFirst())
          .hasValue("written");
    } finally {
      writer.destroyForcibly().waitFor();
    }

    assertThat(writer.exitValue()).isNotZero();
    try (var graph = open(kind)) {
      assertThat(all(graph)).hasSameSizeAs(SMALL_WORLD);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_write_that_fails_changes_nothing(StoreProperties.Kind kind) {
    try (var graph = open(kind)) {
      graph.replace(List.of(NamedGraph.of(GRAPH, SMALL_WORLD)));
      var broken =
          new NamedGraph(
              Values.iri("urn:other"),
              sink -> {
                throw new IllegalStateException("source broke off");
              });

      assertThatThrownBy(() -> graph.replace(List.of(NamedGraph.of(GRAPH, List.of()), broken)))
          .hasMessage("source broke off");

      assertThat(all(graph)).hasSameSizeAs(SMALL_WORLD);
      assertThat(graph.revision().number()).isEqualTo(1);
    }
  }

  /** As if the process had been killed while the second write went to the journal. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 11, 200, 5_000})
  void a_write_whose_end_is_missing_in_the_journal_did_not_happen(int missing) throws IOException {
    long first;
    Path journal = folder.resolve("journal");
    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      graph.replace(List.of(NamedGraph.of(GRAPH, SMALL_WORLD)));
      first = Files.size(journal);
      graph.replace(List.of(NamedGraph.of(Values.iri("urn:other"), SMALL_WORLD)));
    }
    byte[] whole = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(whole, whole.length - missing));

    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      assertThat(all(graph)).hasSameSizeAs(SMALL_WORLD);
      assertThat(journal).hasSize(first);
      graph.replace(List.of(NamedGraph.of(GRAPH, List.of())));
    }

    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      assertThat(all(graph)).isEmpty();
      assertThat(graph.revision().number()).isEqualTo(2);
    }
  }

  @Test
  void blank_nodes_keep_their_links_through_a_restart() {
    var node = Values.bnode();
    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      graph.replace(
          List.of(
              NamedGraph.of(
                  GRAPH,
                  List.of(
                      Statements.statement(
                          Values.iri("urn:a"), Values.iri("urn:p"), node, null)))));
      graph.replace(
          List.of(
              NamedGraph.of(
                  Values.iri("urn:other"),
                  List.of(
                      Statements.statement(
                          node, Values.iri("urn:q"), Values.literal("end"), null)))));
    }

    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      assertThat(
              graph.rows(
                  Question.of("SELECT * WHERE { <urn:a> <urn:p>/<urn:q> 'end' }", Budget.OWN)))
          .hasSize(1);
    }
  }

  @Test
  void replacing_a_graph_leaves_the_others_alone() {
    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      graph.replace(List.of(NamedGraph.of(GRAPH, SMALL_WORLD)));

      graph.replace(List.of(NamedGraph.of(Values.iri("urn:other"), List.of())));

      assertThat(all(graph)).hasSameSizeAs(SMALL_WORLD);
    }
  }

  @Test
  void a_data_folder_of_a_newer_version_is_refused_with_both_versions() throws IOException {
    Files.writeString(folder.resolve("format"), (DataFolder.FORMAT + 1) + "\n");

    assertThatThrownBy(() -> DataFolder.open(folder, false, Optional.empty()))
        .isInstanceOf(UnusableDataFolder.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("format " + (DataFolder.FORMAT + 1))
        .hasMessageContaining("up to " + DataFolder.FORMAT);
  }

  private KnowledgeGraph open(StoreProperties.Kind kind) {
    return open(kind, folder);
  }

  private static KnowledgeGraph open(StoreProperties.Kind kind, Path folder) {
    return Graphs.open(kind, folder);
  }

  private static Model all(KnowledgeGraph graph) {
    return graph.triples(Question.of("CONSTRUCT WHERE { ?s ?p ?o }", Budget.OWN));
  }

  private Process start(StoreProperties.Kind kind) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            kind.name(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The process that is killed. */
  static final class Writer {
    public static void main(String[] arguments) throws InterruptedException {
      KnowledgeGraph graph =
          open(StoreProperties.Kind.valueOf(arguments[0]), Path.of(arguments[1]));
      graph.replace(List.of(NamedGraph.of(GRAPH, SMALL_WORLD)));
      System.out.println("written");
      Thread.sleep(60_000);
    }
  }
}

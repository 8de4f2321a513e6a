package org.gkec.server.graph.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.PATH;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.gkec.ontology.Ontology;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.evaluation.Budget;
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

  /**
   * As if the power had failed while the second write went to the journal, of which the last line
   * is at most 11 bytes long.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 11, 12, 20, 200})
  void a_write_whose_end_is_missing_in_the_journal_did_not_happen(int missing) throws IOException {
    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      graph.replace(List.of(NamedGraph.of(GRAPH, SMALL_WORLD)));
      graph.replace(List.of(NamedGraph.of(Values.iri("urn:other"), SMALL_WORLD)));
    }
    Path journal = folder.resolve("journal.nq");
    byte[] whole = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(whole, whole.length - missing));

    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      assertThat(all(graph)).hasSameSizeAs(SMALL_WORLD);
      graph.replace(List.of(NamedGraph.of(GRAPH, List.of())));
    }

    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      assertThat(all(graph)).isEmpty();
    }
  }

  @Test
  void what_is_cut_off_the_journal_is_kept_even_if_it_is_no_text() throws IOException {
    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      graph.replace(List.of(NamedGraph.of(GRAPH, SMALL_WORLD)));
    }
    Path journal = folder.resolve("journal.nq");
    Files.write(journal, new byte[] {'+', ' ', (byte) 0xC4}, StandardOpenOption.APPEND);
    byte[] broken = Files.readAllBytes(journal);

    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      assertThat(all(graph)).hasSameSizeAs(SMALL_WORLD);
    }

    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".rest")))
          .singleElement(PATH)
          .hasBinaryContent(broken);
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

    assertThatThrownBy(() -> DataFolder.open(folder))
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

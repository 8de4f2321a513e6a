package org.gkec.server.graph.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.write.NamedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that cannot be kept: a folder stands where the file should be, as a full disk would. */
class FailedKeepTest {

  private static final IRI GRAPH = Values.iri("urn:g");

  @TempDir private Path folder;

  @Test
  void a_write_that_the_journal_cannot_take_did_not_happen_and_the_next_one_does()
      throws Exception {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      write(graph, 1);
      Path aside = asideWithAFolderInItsPlace();

      assertThatExceptionOfType(NotKept.class)
          .isThrownBy(() -> write(graph, 2))
          .withMessageContaining("journal");
      assertThat(count(graph)).isEqualTo(1);
      assertThat(graph.revision().number()).isEqualTo(1);
      assertThat(graph.closedForWriting()).isEmpty();
      assertThat(graph.notKept()).isPresent();

      putBack(aside);
      assertThat(graph.notKept()).isEmpty();
      write(graph, 2);
    }
    try (var again = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      assertThat(count(again)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_large_write_that_the_journal_cannot_take_leaves_no_trace(StoreProperties.Kind kind)
      throws Exception {
    try (var graph = Graphs.open(kind, folder)) {
      write(graph, 1);
      long before = Files.size(folder.resolve("journal"));
      Path aside = asideWithAFolderInItsPlace();
      assertThatExceptionOfType(NotKept.class).isThrownBy(() -> write(graph, Changes.MOST + 2));
      putBack(aside);
      assertThat(count(graph)).isEqualTo(1);
      assertThat(graph.revision().number()).isEqualTo(1);

      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> graph.replace(List.of(breaksOff(Changes.MOST + 2))));

      assertThat(count(graph)).isEqualTo(1);
      assertThat(folder.resolve("journal")).hasSize(before);
      write(graph, 2);
    }
    try (var again = Graphs.open(kind, folder)) {
      assertThat(count(again)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_large_write_is_kept_and_folded_into_a_snapshot(StoreProperties.Kind kind) {
    int large = 300_000;
    try (var graph = Graphs.open(kind, folder)) {
      write(graph, 1);
      write(graph, large);
      assertThat(folder.resolve("journal")).hasSize(Journal.TITLE.length);
      write(graph, large + 1);
      assertThat(graph.revision().number()).isEqualTo(3);
    }
    try (var again = Graphs.open(kind, folder)) {
      assertThat(count(again)).isEqualTo(large + 1);
      assertThat(again.revision().number()).isEqualTo(3);
    }
  }

  private Path asideWithAFolderInItsPlace() throws IOException {
    Path journal = folder.resolve("journal");
    Path aside = Files.move(journal, folder.resolve("aside"));
    Files.createDirectory(journal);
    return aside;
  }

  private void putBack(Path aside) throws IOException {
    Files.delete(folder.resolve("journal"));
    Files.move(aside, folder.resolve("journal"));
  }

  private static NamedGraph breaksOff(int after) {
    return new NamedGraph(
        GRAPH,
        sink -> {
          statements(after).forEach(sink);
          throw new IllegalStateException("source broke off");
        });
  }

  private static void write(KnowledgeGraph graph, int statements) {
    graph.replace(List.of(NamedGraph.of(GRAPH, statements(statements))));
  }

  private static List<Statement> statements(int count) {
    var content = new ArrayList<Statement>();
    for (int i = 0; i < count; i++) {
      content.add(
          Statements.statement(
              Values.iri("urn:s" + i), Values.iri("urn:p"), Values.literal(i), null));
    }
    return content;
  }

  private static int count(KnowledgeGraph graph) {
    var statements = new ArrayList<Statement>();
    graph.read(reader -> reader.each((statement, seen) -> statements.add(statement)));
    return statements.size();
  }
}

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
import org.gkec.server.graph.write.ClosedForWriting;
import org.gkec.server.graph.write.NamedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes that cannot be kept: a folder stands where the file should be, as a full disk would. */
class FailedKeepTest {

  private static final IRI GRAPH = Values.iri("urn:g");

  @TempDir private Path folder;

  @Test
  void a_write_that_the_journal_cannot_take_did_not_happen_and_the_next_one_does()
      throws Exception {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      write(graph, 1);
      Path journal = folder.resolve("journal.nq");
      Files.move(journal, folder.resolve("aside"));
      Files.createDirectory(journal);

      assertThatExceptionOfType(NotKept.class)
          .isThrownBy(() -> write(graph, 2))
          .withMessageContaining("journal.nq");
      assertThat(count(graph)).isEqualTo(1);
      assertThat(graph.revision().number()).isEqualTo(1);
      assertThat(graph.closedForWriting()).isEmpty();

      Files.delete(journal);
      Files.move(folder.resolve("aside"), journal);
      write(graph, 2);
    }
    try (var again = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      assertThat(count(again)).isEqualTo(2);
    }
  }

  @Test
  void a_large_write_that_the_snapshot_cannot_take_leaves_no_trace() throws Exception {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      write(graph, 1);
      Path fresh = Files.createDirectory(folder.resolve("graph.nq.gz.new"));
      Files.createFile(fresh.resolve("in the way"));

      assertThatExceptionOfType(NotKept.class)
          .isThrownBy(() -> write(graph, Changes.MOST + 2))
          .withMessageContaining("graph.nq.gz");
      assertThat(count(graph)).isEqualTo(1);
      assertThat(graph.revision().number()).isEqualTo(1);

      Files.delete(fresh.resolve("in the way"));
      Files.delete(fresh);
      write(graph, 2);
    }
    try (var again = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      assertThat(count(again)).isEqualTo(2);
    }
  }

  @Test
  void where_the_revision_cannot_be_kept_it_still_counts_and_no_more_is_written()
      throws IOException {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      write(graph, 1);
      Path fresh = Files.createDirectory(folder.resolve("revision.new"));
      Files.createFile(fresh.resolve("in the way"));

      assertThatExceptionOfType(NotKept.class).isThrownBy(() -> write(graph, 2));

      assertThat(count(graph)).isEqualTo(2);
      assertThat(graph.revision().number()).isEqualTo(2);
      assertThat(graph.closedForWriting()).isPresent();
      assertThatExceptionOfType(ClosedForWriting.class).isThrownBy(() -> write(graph, 3));
      assertThat(count(graph)).isEqualTo(2);
    }
  }

  private static void write(KnowledgeGraph graph, int statements) {
    var content = new ArrayList<Statement>();
    for (int i = 0; i < statements; i++) {
      content.add(
          Statements.statement(
              Values.iri("urn:s" + i), Values.iri("urn:p"), Values.literal(i), null));
    }
    graph.replace(List.of(NamedGraph.of(GRAPH, content)));
  }

  private static int count(KnowledgeGraph graph) {
    var statements = new ArrayList<Statement>();
    graph.read(reader -> reader.each((statement, seen) -> statements.add(statement)));
    return statements.size();
  }
}

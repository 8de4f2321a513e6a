package org.gkec.server.graph.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the folder that are not as they were written. */
class DamageTest {

  private static final int WRITES = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"journal", "snapshot.nq.gz"})
  void a_missing_or_emptied_file_is_named(String name) throws IOException {
    written(StoreProperties.Kind.MEMORY);
    Path file = folder.resolve(name);
    byte[] whole = Files.readAllBytes(file);

    Files.write(file, new byte[0]);
    assertThatExceptionOfType(DamagedData.class)
        .isThrownBy(() -> open(StoreProperties.Kind.MEMORY))
        .withMessageContaining(file.toString());
    Files.delete(file);
    assertThatExceptionOfType(DamagedData.class)
        .isThrownBy(() -> open(StoreProperties.Kind.MEMORY))
        .withMessageContaining(file.toString())
        .withMessageContaining("missing");

    Files.write(file, whole);
    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      assertThat(all(graph)).hasSize(WRITES);
    }
  }

  @Test
  void damage_in_the_middle_is_named_with_place_revision_and_number_of_writes_behind()
      throws IOException {
    written(StoreProperties.Kind.MEMORY);
    Path journal = folder.resolve("journal");
    List<JournalScan.Whole> entries = JournalScan.of(journal).entries();
    flip(journal, (int) entries.get(2).place() + 10);

    assertThatExceptionOfType(DamagedData.class)
        .isThrownBy(() -> open(StoreProperties.Kind.MEMORY))
        .withMessageContaining("at byte " + (entries.get(2).place() - EntryHead.SIZE))
        .withMessageContaining("the checksum of revision 3 is wrong")
        .withMessageContaining("the last whole write is revision 2")
        .withMessageContaining("2 whole writes are behind the damage")
        .satisfies(fault -> assertThat(fault.wayOn()).contains("--gkec.repair=journal"));
  }

  @Test
  void repair_goes_on_with_the_writes_before_the_damage_and_keeps_the_file() throws IOException {
    written(StoreProperties.Kind.MEMORY);
    Path journal = folder.resolve("journal");
    flip(journal, (int) JournalScan.of(journal).entries().get(2).place() + 10);
    byte[] damaged = Files.readAllBytes(journal);

    try (var graph =
        Graphs.open(StoreProperties.Kind.MEMORY, folder, StoreProperties.Repair.JOURNAL)) {
      assertThat(graph.revision().number()).isEqualTo(2);
      assertThat(all(graph)).hasSize(2);
      write(graph, 7);
    }
    try (var graph = open(StoreProperties.Kind.MEMORY)) {
      assertThat(graph.revision().number()).isEqualTo(3);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().contains("journal.damaged.")))
          .singleElement()
          .satisfies(file -> assertThat(file).hasBinaryContent(damaged));
    }
  }

  /** Whatever byte of whatever file is turned: the data are whole, or the start names the file. */
  @ParameterizedTest
  @EnumSource
  void a_flipped_byte_is_harmless_or_named(StoreProperties.Kind kind) throws IOException {
    written(kind);
    var random = new Random(14);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 6 && whole.length > 0; i++) {
        flip(file, random.nextInt(whole.length));
        harmlessOrNamed(kind, file);
        Files.write(file, whole);
      }
    }
  }

  @Test
  void a_format_that_is_no_number_is_named() throws IOException {
    written(StoreProperties.Kind.MEMORY);
    Files.write(folder.resolve("format"), new byte[] {'3', (byte) 0x8a});

    assertThatExceptionOfType(UnusableDataFolder.class)
        .isThrownBy(() -> open(StoreProperties.Kind.MEMORY))
        .withMessageContaining("its file 'format' holds no number");
  }

  /** LMDB makes them for a while and leaves them behind when it is killed. */
  @Test
  void folders_that_a_killed_index_left_behind_are_taken_away() throws IOException {
    written(StoreProperties.Kind.LMDB);
    Path left = Files.createDirectories(folder.resolve("index/set17"));
    Files.delete(folder.resolve("index.seal"));

    try (var graph = open(StoreProperties.Kind.LMDB)) {
      assertThat(all(graph)).hasSize(WRITES);
      assertThat(left).doesNotExist();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_index_that_was_cut_is_made_anew(StoreProperties.Kind kind) throws IOException {
    written(kind);
    for (Path file : files()) {
      if (file.toString().contains("index")) {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 3));
        try (var graph = open(kind)) {
          assertThat(all(graph)).hasSize(WRITES);
        }
      }
    }
  }

  private void harmlessOrNamed(StoreProperties.Kind kind, Path file) {
    try (var graph = open(kind)) {
      assertThat(all(graph)).as("after a flip in " + file).hasSize(WRITES);
      assertThat(graph.revision().number()).isEqualTo(WRITES);
    } catch (DamagedData | UnusableDataFolder named) {
      assertThat(named).hasMessageContaining(folder.toString());
    }
  }

  private List<Path> files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("lock"))
          .sorted()
          .toList();
    }
  }

  private static void flip(Path file, int place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[place] ^= 0x10;
    Files.write(file, bytes);
  }

  private void written(StoreProperties.Kind kind) {
    try (var graph = open(kind)) {
      for (int i = 0; i < WRITES; i++) {
        write(graph, i);
      }
    }
  }

  private static void write(KnowledgeGraph graph, int number) {
    graph.replace(
        List.of(
            NamedGraph.of(
                Values.iri("urn:g" + number),
                List.of(
                    Statements.statement(
                        Values.iri("urn:s"),
                        Values.iri("urn:p"),
                        Values.literal("value " + number),
                        null)))));
  }

  private KnowledgeGraph open(StoreProperties.Kind kind) {
    return Graphs.open(kind, folder);
  }

  private static Set<Statement> all(KnowledgeGraph graph) {
    var statements = new ArrayList<Statement>();
    graph.read(reader -> reader.each((statement, seen) -> statements.add(statement)));
    return new HashSet<>(statements);
  }
}

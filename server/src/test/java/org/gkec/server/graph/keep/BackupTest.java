package org.gkec.server.graph.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
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

class BackupTest {

  private static final IRI GRAPH = Values.iri("urn:graph");
  private static final int WRITES = 60;

  @TempDir private Path folder;

  /** Each write replaces all, so that a mixture of two would show. */
  @ParameterizedTest
  @EnumSource
  void a_backup_made_while_others_write_is_its_revision_triple_by_triple(StoreProperties.Kind kind)
      throws Exception {
    Map<Revision, Path> backups = new LinkedHashMap<>();
    try (var graph = Graphs.open(kind, folder.resolve("first"));
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      graph.replace(List.of(content(1)));
      var writing =
          writer.submit(() ->
              IntStream.rangeClosed(2, WRITES).forEach(i -> graph.replace(List.of(content(i)))));
      for (int i = 0; i < 5 || !writing.isDone(); i++) {
        try (Backup backup = graph.backup()) {
          backups.put(backup.revision(), Files.copy(backup.file(), folder.resolve("backup" + i)));
        }
      }
      writing.get();
    }

    assertThat(backups.size()).isGreaterThan(2);
    for (var backup : backups.entrySet()) {
      Path fresh = folder.resolve("restored" + backup.getValue().getFileName());
      try (var graph = Graphs.restored(kind, fresh, backup.getValue())) {
        assertThat(graph.revision().etag()).isEqualTo(backup.getKey().etag());
        assertThat(all(graph)).isEqualTo(model((int) backup.getKey().number()));
      }
    }
  }

  @Test
  void nothing_of_a_backup_stays_in_the_folder() throws IOException {
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder)) {
      graph.replace(List.of(content(1)));
      graph.backup().close();
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("format", "journal", "lock", "snapshot.nq.gz");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 200, -1})
  void a_backup_that_is_not_whole_is_refused_and_the_folder_stays_empty(int length)
      throws IOException {
    Path backup = folder.resolve("backup");
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder.resolve("first"))) {
      graph.replace(List.of(content(1)));
      try (Backup whole = graph.backup()) {
        byte[] bytes = Files.readAllBytes(whole.file());
        Files.write(backup, Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length));
      }
    }
    Path fresh = folder.resolve("fresh");

    assertThatThrownBy(() -> Graphs.restored(StoreProperties.Kind.MEMORY, fresh, backup))
        .isInstanceOf(DamagedData.class)
        .hasMessageContaining(backup.toString());
    assertThat(fresh.resolve("snapshot.nq.gz")).doesNotExist();
  }

  @Test
  void a_backup_that_is_not_there_is_named() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(
            () -> Graphs.restored(StoreProperties.Kind.MEMORY, folder.resolve("fresh"), nowhere))
        .isInstanceOf(DamagedData.class)
        .hasMessageContaining(nowhere + " is damaged: it is not there");
  }

  @Test
  void a_folder_that_holds_data_is_not_overwritten() throws IOException {
    Path backup = folder.resolve("backup");
    try (var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder.resolve("first"))) {
      graph.replace(List.of(content(1)));
      try (Backup whole = graph.backup()) {
        Files.copy(whole.file(), backup);
      }
    }

    assertThatThrownBy(
            () -> Graphs.restored(StoreProperties.Kind.MEMORY, folder.resolve("first"), backup))
        .isInstanceOf(UnusableDataFolder.class)
        .hasMessageContaining("holds data");
  }

  private static NamedGraph content(int number) {
    return NamedGraph.of(GRAPH, model(number));
  }

  private static Model model(int number) {
    var model = new LinkedHashModel();
    for (int i = 0; i < 500; i++) {
      model.add(Values.iri("urn:thing:" + i), Values.iri("urn:written"), Values.literal(number));
    }
    return model;
  }

  private static Model all(KnowledgeGraph graph) {
    return graph.triples(Question.of("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", Budget.OWN));
  }
}

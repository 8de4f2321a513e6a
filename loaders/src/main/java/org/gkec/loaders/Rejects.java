package org.gkec.loaders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Keeps the rejects of one load aside in a CSV file (place, reason, record as JSON). Without a
 * reject there is no file, and one of an earlier load is gone.
 */
final class Rejects implements AutoCloseable {

  private static final CsvMapper MAPPER = new CsvMapper();
  private static final CsvSchema SCHEMA =
      MAPPER.schemaFor(Reject.class).sortedBy("place", "reason", "record").withHeader();

  private final Path file;
  private Optional<SequenceWriter> writer = Optional.empty();

  private Rejects(Path file) {
    this.file = file;
  }

  /** Rejects of the data set {@code name}, to be kept in {@code folder}. */
  static Rejects in(Path folder, String name) {
    try {
      Path file = folder.resolve(name + ".rejects.csv");
      Files.deleteIfExists(file);
      return new Rejects(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(Reject reject) {
    if (writer.isEmpty()) {
      writer = Optional.of(open());
    }
    writer.orElseThrow().write(reject);
  }

  private SequenceWriter open() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return MAPPER.writer(SCHEMA).writeValues(Files.newBufferedWriter(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    writer.ifPresent(SequenceWriter::close);
  }
}

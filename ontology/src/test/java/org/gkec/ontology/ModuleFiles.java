package org.gkec.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Files of this module, by path relative to its folder. */
final class ModuleFiles {

  private ModuleFiles() {}

  /**
   * All files below {@code folder} that end in {@code suffix}, sorted; build output is left out.
   */
  static List<Path> below(String folder, String suffix) {
    try (var files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> !file.startsWith("target") && !file.startsWith("src"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Model read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Rio.parse(in, RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name without its suffixes. */
  static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\..*", "");
  }

  /** A test of one file, shown by its name with blanks and linked to it. */
  static DynamicTest test(Path file, Executable test) {
    return DynamicTest.dynamicTest(name(file).replace('-', ' '), file.toUri(), test);
  }

  /** A repository in memory that holds the given models in one graph. */
  static Repository repository(Model... models) {
    var repository = new SailRepository(new MemoryStore());
    try (var connection = repository.getConnection()) {
      Stream.of(models).forEach(connection::add);
    }
    return repository;
  }
}

package org.gkec.loaders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.rdf4j.rio.RDFFormat;

/** One N-Quads file per data set, {@code <name>.nq}, in a folder that is made if need be. */
record NQuadsFile(Path folder) implements Output {

  @Override
  public LoadReport store(Dataset dataset, LoadListener listener) {
    Path part = folder.resolve(dataset.name() + ".nq.part");
    try {
      Files.createDirectories(folder);
      try {
        LoadReport report = StatementFile.write(dataset, part, RDFFormat.NQUADS, listener);
        Path whole = folder.resolve(dataset.name() + ".nq");
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        return report;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.gkec.loaders;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/** Writes all statements of a data set to a file. */
final class StatementFile {

  private StatementFile() {}

  static LoadReport write(Dataset dataset, Path file, RDFFormat format, LoadListener listener)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      RDFWriter writer = Rio.createWriter(format, out);
      writer.startRDF();
      LoadReport report = dataset.load(writer::handleStatement, listener);
      writer.endRDF();
      return report;
    }
  }
}

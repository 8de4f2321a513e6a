package org.gkec.server.graph;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.sail.SailConnection;

/** The whole graph as one compressed N-Quads file, replaced as a whole. */
record Snapshot(Path file) {

  void write(SailConnection connection) {
    AtomicFile.write(
        file,
        out -> {
          var compressed = new GZIPOutputStream(new BufferedOutputStream(out, 1 << 16), 1 << 16);
          RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, compressed);
          writer.startRDF();
          try (CloseableIteration<? extends Statement> all =
              connection.getStatements(null, null, null, false)) {
            while (all.hasNext()) {
              writer.handleStatement(all.next());
            }
          }
          writer.endRDF();
          compressed.finish();
          compressed.flush();
        });
  }

  /** Reads the file into the store, if there is one. */
  void read(SailConnection connection) {
    if (Files.notExists(file)) {
      return;
    }
    RDFParser parser = Rio.createParser(RDFFormat.NQUADS);
    parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            connection.addStatement(
                statement.getSubject(),
                statement.getPredicate(),
                statement.getObject(),
                statement.getContext());
          }
        });
    try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      parser.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

package org.gkec.server.graph.keep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
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
public record Snapshot(Path file) {

  /** Compresses little, because a large graph is written after each large write. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  void write(SailConnection connection) {
    AtomicFile.write(
        file,
        out -> {
          var compressed = new QuickGzip(new BufferedOutputStream(out, 1 << 16));
          var text = new BufferedWriter(new OutputStreamWriter(compressed, UTF_8), 1 << 16);
          RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, text);
          writer.startRDF();
          try (CloseableIteration<? extends Statement> all =
              connection.getStatements(null, null, null, false)) {
            while (all.hasNext()) {
              writer.handleStatement(all.next());
            }
          }
          writer.endRDF();
          text.flush();
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

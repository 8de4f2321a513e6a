package org.gkec.server.graph;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The whole graph as one compressed N-Quads file, replaced as a whole after each write. */
record Snapshot(Path file) {

  void write(RepositoryConnection connection) {
    AtomicFile.write(
        file,
        out -> {
          var compressed = new GZIPOutputStream(new BufferedOutputStream(out, 1 << 16), 1 << 16);
          connection.export(Rio.createWriter(RDFFormat.NQUADS, compressed));
          compressed.finish();
          compressed.flush();
        });
  }

  /** Reads the file into the store, if there is one. */
  void read(RepositoryConnection connection) {
    if (Files.notExists(file)) {
      return;
    }
    try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      connection.begin();
      connection.add(in, RDFFormat.NQUADS);
      connection.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

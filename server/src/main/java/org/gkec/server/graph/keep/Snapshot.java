package org.gkec.server.graph.keep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.sail.SailConnection;

/**
 * The whole graph at one revision as one compressed N-Quads file, replaced as a whole. The head and
 * the last line are comments; gzip has the checksum of all of it.
 */
record Snapshot(Path file) {

  private static final String END = "# end statements ";
  private static final int BUFFER = 1 << 16;

  /** Compresses little, because a large graph is written often. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** Writes what the connection sees. */
  void write(SnapshotHead head, SailConnection connection) {
    AtomicFile.write(
        file,
        out -> {
          var compressed = new QuickGzip(new BufferedOutputStream(out, BUFFER));
          var text = new OutputStreamWriter(compressed, UTF_8);
          write(head, connection, text);
          text.flush();
          compressed.finish();
          compressed.flush();
        });
  }

  private static void write(SnapshotHead head, SailConnection connection, Writer text)
      throws IOException {
    text.write(head.lines());
    long count = 0;
    var lines = new StringBuilder();
    try (CloseableIteration<? extends Statement> all =
        connection.getStatements(null, null, null, false)) {
      for (; all.hasNext(); count++) {
        Quads.line(all.next(), lines);
        if (lines.length() > BUFFER) {
          text.append(lines);
          lines.setLength(0);
        }
      }
    }
    text.append(lines).append(END).append(String.valueOf(count)).append('\n');
  }

  /** Its head alone. */
  SnapshotHead head() {
    try (BufferedReader lines = open()) {
      return SnapshotHead.read(lines::readLine);
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /**
   * Reads a backup to its end, which checks it, and takes it over as this snapshot.
   *
   * @throws DamagedData if the backup is not whole
   */
  void restore(Path backup) {
    new Snapshot(backup).check();
    AtomicFile.write(file, out -> Files.copy(backup, out));
  }

  private void check() {
    try (BufferedReader lines = open()) {
      SnapshotHead.read(lines::readLine);
      long count = 0;
      String end = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        end = line;
        count += line.startsWith("#") ? 0 : 1;
      }
      requireEnd(end, count);
    } catch (IOException | RuntimeException e) {
      throw new DamagedData(
          file,
          Files.exists(file) ? String.valueOf(e.getMessage()) : "it is not there",
          "Name a whole backup with gkec.restore; the data folder is as it was.");
    }
  }

  private static void requireEnd(String last, long count) throws IOException {
    if (!last.equals(END + count)) {
      throw new IOException("its last line is not that of %d statements".formatted(count));
    }
  }

  /** Adds its statements to the store. */
  void read(SailConnection connection) {
    try (BufferedReader lines = open()) {
      SnapshotHead.read(lines::readLine);
      long count = 0;
      String end = "";
      var batch = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          end = line;
        } else {
          batch.append(line).append('\n');
          count++;
        }
        if (batch.length() > BUFFER) {
          add(batch, connection);
        }
      }
      add(batch, connection);
      requireEnd(end, count);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static void add(StringBuilder batch, SailConnection connection) throws IOException {
    for (Statement each : Quads.read(batch)) {
      Quads.change(true, each, connection);
    }
    batch.setLength(0);
  }

  private BufferedReader open() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), BUFFER),
            UTF_8));
  }

  private DamagedData damaged(Exception fault) {
    return new DamagedData(
        file,
        Files.exists(file)
            ? "%s; it holds all writes up to that with which the journal begins"
                .formatted(fault.getMessage())
            : "it is missing, and the journal beside it goes on from it",
        "Put a good copy back, or a backup of journal and snapshot in place of both.");
  }
}

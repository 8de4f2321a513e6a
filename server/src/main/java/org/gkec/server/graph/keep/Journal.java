package org.gkec.server.graph.keep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.eclipse.rdf4j.sail.SailConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writes since the last snapshot, one after the other: lines {@code +} or {@code -} and an
 * N-Quad, and at the end of each write a line {@code =} with the checksum of its lines. A write
 * whose end is missing or wrong did not happen, and is cut off. Each is forced to disk.
 */
public record Journal(Path file) {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  /** Adds a write. */
  void append(Changes changes) {
    var lines = new StringBuilder();
    changes.removed().forEach(statement -> line(lines, '-', statement));
    changes.added().forEach(statement -> line(lines, '+', statement));
    byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);
    byte[] end = ("= " + checksum(body) + "\n").getBytes(StandardCharsets.UTF_8);
    var whole = ByteBuffer.allocate(body.length + end.length).put(body).put(end).flip();
    long before = size();
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.position(before);
      try {
        while (whole.hasRemaining()) {
          channel.write(whole);
        }
        channel.force(true);
      } catch (IOException fault) {
        channel.truncate(before); // no half write, after which nothing could be read
        channel.force(true);
        throw fault;
      }
    } catch (IOException e) {
      throw new NotKept("cannot write " + file, e);
    }
  }

  /** Forgets all writes, once a snapshot holds them. */
  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  /** How large the file is, in bytes. */
  long size() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Does all whole writes again. What stands behind them is cut off, so that the next write follows
   * a whole one, and kept in a file beside.
   */
  void replay(SailConnection connection) {
    if (Files.notExists(file)) {
      return;
    }
    // A reader that lets broken characters pass: the checksum meets them.
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      long size = size();
      long whole = 0;
      var body = new StringBuilder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("= ")) {
          body.append(line).append('\n');
          continue;
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        long end = whole + bytes.length + line.length() + 1;
        if (end > size || !line.substring(2).equals(checksum(bytes))) {
          break;
        }
        redo(body.toString(), connection);
        body.setLength(0);
        whole = end;
      }
      if (whole < size) {
        cutOff(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void cutOff(long whole) throws IOException {
    Path rest =
        file.resolveSibling(file.getFileName() + "." + System.currentTimeMillis() + ".rest");
    Files.copy(file, rest);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
      channel.force(true);
    }
    LOG.warn(
        "{} holds no whole write from byte {} on: cut off there, the file as it was is {}",
        file,
        whole,
        rest);
  }

  private static void redo(String body, SailConnection connection) throws IOException {
    for (Statement gone : statements(body, '-')) {
      connection.removeStatements(
          gone.getSubject(), gone.getPredicate(), gone.getObject(), gone.getContext());
    }
    for (Statement come : statements(body, '+')) {
      connection.addStatement(
          come.getSubject(), come.getPredicate(), come.getObject(), come.getContext());
    }
  }

  private static List<Statement> statements(String body, char sign) throws IOException {
    var quads = new StringBuilder();
    body.lines()
        .filter(line -> line.charAt(0) == sign)
        .forEach(line -> quads.append(line, 2, line.length()).append('\n'));
    var statements = new ArrayList<Statement>();
    var parser = new NQuadsParser();
    parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.setRDFHandler(new StatementCollector(statements));
    parser.parse(new StringReader(quads.toString()));
    return statements;
  }

  private static void line(StringBuilder lines, char sign, Statement statement) {
    lines
        .append(sign)
        .append(' ')
        .append(NTriplesUtil.toNTriplesString(statement.getSubject()))
        .append(' ')
        .append(NTriplesUtil.toNTriplesString(statement.getPredicate()))
        .append(' ')
        .append(NTriplesUtil.toNTriplesString(statement.getObject()));
    if (statement.getContext() != null) {
      lines.append(' ').append(NTriplesUtil.toNTriplesString(statement.getContext()));
    }
    lines.append(" .\n");
  }

  private static String checksum(byte[] bytes) {
    var checksum = new CRC32();
    checksum.update(bytes);
    return Long.toHexString(checksum.getValue());
  }
}

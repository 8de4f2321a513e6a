package org.gkec.server.graph.keep;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writes since the last snapshot, one entry each: a {@link EntryHead head} and lines {@code +}
 * or {@code -} and an N-Quad, or {@code >} or {@code <} and the name of a graph that is there, or
 * no more, without a statement. An entry that was not finished did not happen.
 */
final class Journal {

  static final byte[] TITLE = "gkec journal 3\n".getBytes(US_ASCII);

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int BATCH = 10_000;

  private final Path file;
  private long end;

  Journal(Path file) {
    this.file = file;
  }

  /** Begins an empty one, in place of the one that is there. */
  void begin() {
    AtomicFile.write(file, out -> out.write(TITLE));
    end = TITLE.length;
  }

  /**
   * Finds out what it holds, and cuts off an entry that was not finished.
   *
   * @param repair whether what is damaged, and all behind it, is put aside
   * @throws DamagedData if it is damaged and is not to be repaired
   */
  List<JournalScan.Whole> open(boolean repair) throws IOException {
    if (Files.notExists(file)) {
      if (!repair) {
        throw new DamagedData(
            file,
            "it is missing, with all writes since the snapshot "
                + file.resolveSibling("snapshot.nq.gz"),
            "Put it back or restore a backup. " + WAY_ON);
      }
      begin();
    }
    JournalScan scan = JournalScan.of(file);
    if (scan.damage() != null && !repair) {
      throw new DamagedData(
          file,
          "at byte %d of %d %s; %s, %d whole writes are behind the damage"
              .formatted(scan.end(), scan.size(), scan.damage(), lastGood(scan), scan.behind(file)),
          "Restore a backup, or put a good copy of the file back. " + WAY_ON);
    }
    if (scan.damage() != null) {
      Path aside = file.resolveSibling("journal.damaged." + System.currentTimeMillis());
      Files.move(file, aside);
      LOG.warn("{}: {}; put aside as {}, {}", file, scan.damage(), aside, lastGood(scan));
      copy(aside, scan.end());
    } else if (scan.end() < scan.size()) {
      LOG.warn(
          "{} ends in a write that was not finished, {} bytes from byte {} on: cut off, {}",
          file,
          scan.size() - scan.end(),
          scan.end(),
          lastGood(scan));
      try {
        cut(scan.end());
      } catch (IOException e) {
        LOG.warn("{} cannot be cut now, and will be before the next write: {}", file, e.toString());
      }
    }
    end = Math.max(scan.end(), TITLE.length);
    return scan.entries();
  }

  private static final String WAY_ON =
      "--gkec.repair=journal starts without what is damaged or missing and the writes behind it,"
          + " and keeps the damaged file beside.";

  private static String lastGood(JournalScan scan) {
    return scan.entries().isEmpty()
        ? "no write before it is whole"
        : "the last whole write is revision " + scan.entries().getLast().head().revision();
  }

  private void copy(Path from, long length) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          if (length == 0) {
            out.write(TITLE);
            return;
          }
          try (var in = FileChannel.open(from, StandardOpenOption.READ)) {
            in.transferTo(0, length, Channels.newChannel(out));
          }
        });
  }

  private void cut(long place) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(place);
      channel.force(true);
    }
  }

  /** Where the last whole entry ends, in bytes. */
  long end() {
    return end;
  }

  /**
   * Begins an entry; only one at a time.
   *
   * @throws NotKept if the file cannot be written
   */
  OpenEntry openEntry() {
    try {
      return new OpenEntry(file, end, sealed -> end = sealed);
    } catch (IOException e) {
      throw new NotKept("cannot write " + file, e);
    }
  }

  /**
   * Tries whether there is room for a small entry, and leaves none.
   *
   * @throws NotKept if there is not
   */
  void probe() {
    try (OpenEntry entry = openEntry()) {
      entry.probe();
    }
  }

  /** Does an entry again. */
  void redo(JournalScan.Whole entry, Redo redo) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ).position(entry.place());
        var lines =
            new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), UTF_8))) {
      var batch = new StringBuilder();
      var signs = new ArrayList<Boolean>();
      for (long left = entry.head().length(); left > 0; ) {
        String line = lines.readLine();
        left -= line.getBytes(UTF_8).length + 1;
        char sign = line.charAt(0);
        if (sign == '+' || sign == '-') {
          signs.add(sign == '+');
          batch.append(line, 2, line.length()).append('\n');
        } else {
          redo.emptyGraph(sign == '>', line.substring(2));
        }
        if (signs.size() == BATCH || left == 0) {
          List<Statement> statements = Quads.read(batch);
          for (int i = 0; i < statements.size(); i++) {
            redo.change(signs.get(i), statements.get(i));
          }
          batch.setLength(0);
          signs.clear();
        }
      }
    }
  }

  /** Takes what an entry says. */
  interface Redo {
    void change(boolean comes, Statement statement);

    void emptyGraph(boolean comes, String name);
  }
}

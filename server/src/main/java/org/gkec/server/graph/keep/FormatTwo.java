package org.gkec.server.graph.keep;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.sail.SailConnection;
import org.eclipse.rdf4j.sail.helpers.AbstractNotifyingSail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The layout up to version 2: {@code graph.nq.gz} and {@code journal.nq}, or the files of LMDB, and
 * the revision and the names of empty graphs in files of their own.
 */
record FormatTwo(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(FormatTwo.class);
  private static final List<String> FILES =
      List.of("graph.nq.gz", "journal.nq", "lmdb", "revision", "empty-graphs");

  boolean isThere() {
    return FILES.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  /** Writes what it holds as a snapshot; changes nothing of it. */
  void takeOver(Snapshot snapshot) throws IOException {
    boolean fromLmdb =
        Files.exists(folder.resolve("lmdb"))
            && Files.notExists(folder.resolve("graph.nq.gz"))
            && Files.notExists(folder.resolve("journal.nq"));
    AbstractNotifyingSail store =
        fromLmdb
            ? new LmdbStore(
                folder.resolve("lmdb").toFile(), new LmdbStoreConfig("spoc,posc,ospc,cspo"))
            : new MemoryStore();
    store.init();
    try (var connection = store.getConnection()) {
      if (!fromLmdb) {
        connection.begin(IsolationLevels.NONE);
        readSnapshot(connection);
        readJournal(connection);
        connection.commit();
      }
      snapshot.write(new SnapshotHead(revision(), lines("empty-graphs")), connection);
      LOG.info("{} is taken over into format {}", folder, DataFolder.FORMAT);
    } finally {
      store.shutDown();
    }
  }

  /** Moves its files into a folder beside, from where they can be deleted. */
  void putAside() throws IOException {
    Path aside = Files.createDirectories(folder.resolve("format-2"));
    for (String name : FILES) {
      if (Files.exists(folder.resolve(name))) {
        Files.move(folder.resolve(name), aside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    LOG.info("the files of the older format are in {}; delete them when all is well", aside);
  }

  private List<String> lines(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private Revision revision() throws IOException {
    List<String> lines = lines("revision");
    return lines.isEmpty()
        ? new Revision(1, Instant.now())
        : new Revision(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)));
  }

  private void readSnapshot(SailConnection connection) throws IOException {
    Path file = folder.resolve("graph.nq.gz");
    if (Files.exists(file)) {
      try (var text =
          new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8)) {
        Quads.read(text, each -> Quads.change(true, each, connection));
      } catch (IOException e) {
        throw new DamagedData(file, String.valueOf(e.getMessage()), "Put a good copy back.");
      }
    }
  }

  /** What cannot be read of it is put aside: whole writes, or the lines that cannot be read. */
  private void readJournal(SailConnection connection) throws IOException {
    Path file = folder.resolve("journal.nq");
    if (Files.notExists(file)) {
      return;
    }
    var unreadable = new ArrayList<String>();
    // A charset for which every byte is a character: the checksum meets what is broken.
    try (var reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), ISO_8859_1))) {
      var write = new ArrayList<String>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("= ")) {
          write.add(line);
        } else {
          if (line.substring(2).equals(checksum(write))) {
            redo(write, connection, unreadable);
          } else {
            unreadable.addAll(write);
          }
          write.clear();
        }
      }
      unreadable.addAll(write);
    }
    if (!unreadable.isEmpty()) {
      Path aside = folder.resolve("journal.unreadable.nq");
      AtomicFile.write(
          aside, out -> out.write((String.join("\n", unreadable) + "\n").getBytes(ISO_8859_1)));
      LOG.warn(
          "{}: {} lines cannot be read, the first is '{}'; they are put aside in {}",
          file,
          unreadable.size(),
          unreadable.getFirst(),
          aside);
    }
  }

  private static String checksum(List<String> lines) {
    var checksum = new CRC32();
    lines.forEach(line -> checksum.update((line + "\n").getBytes(ISO_8859_1)));
    return Long.toHexString(checksum.getValue());
  }

  private static void redo(List<String> write, SailConnection connection, List<String> unreadable) {
    for (char sign : new char[] {'-', '+'}) {
      for (String line : write) {
        if (line.charAt(0) == sign) {
          try {
            String quad = new String(line.substring(2).getBytes(ISO_8859_1), UTF_8);
            Quads.read(quad).forEach(each -> Quads.change(sign == '+', each, connection));
          } catch (IOException | RuntimeException e) {
            unreadable.add(line);
          }
        }
      }
    }
  }
}

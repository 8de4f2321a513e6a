package org.gkec.server.graph.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that keeps the data, locked while it is open. Its file {@code format} holds the number
 * of the layout, so that an older program leaves the data of a newer one alone.
 */
public final class DataFolder implements AutoCloseable {

  /** The layout that this program writes; it takes over older ones. */
  static final int FORMAT = 3;

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  private final Path folder;
  private final @Nullable FolderLock lock;
  private final boolean repairsJournal;
  private final Optional<Path> backup;
  private @Nullable Path elsewhere;

  private DataFolder(Path folder, boolean repairsJournal, Optional<Path> backup)
      throws IOException {
    this.folder = folder;
    this.repairsJournal = repairsJournal;
    this.backup = backup;
    this.lock = lock(folder);
  }

  /**
   * The folder, made if it is not there; that of an older program is taken over.
   *
   * @param repairsJournal whether a damaged journal is put aside from the damage on
   * @param backup what an empty folder is filled with
   * @throws UnusableDataFolder if it was written by a newer program, another process has it, or it
   *     holds data and there is a backup to restore
   */
  public static DataFolder open(Path path, boolean repairsJournal, Optional<Path> backup) {
    try {
      Files.createDirectories(path);
      var folder = new DataFolder(path, repairsJournal, backup);
      try {
        folder.prepare();
        return folder;
      } catch (IOException | RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder that cannot be written can still be read. */
  private static @Nullable FolderLock lock(Path folder) throws IOException {
    try {
      return FolderLock.of(folder);
    } catch (FileSystemException e) {
      LOG.warn("{} cannot be locked, nothing can be written: {}", folder, e.toString());
      return null;
    }
  }

  private void prepare() throws IOException {
    var format = new FormatFile(folder);
    int found = format.read();
    if (found > FORMAT) {
      throw new UnusableDataFolder(
          folder, "it has format %d, this program knows formats up to %d".formatted(found, FORMAT));
    }
    var older = new FormatTwo(folder);
    if (backup.isPresent()) {
      restore(backup.get());
    }
    if (found < FORMAT && older.isThere()) {
      older.takeOver(snapshot());
      journal().begin();
    } else if (found < FORMAT && !isBegun()) {
      var empty = new MemoryStore();
      empty.init();
      try (var connection = empty.getConnection()) {
        snapshot().write(new SnapshotHead(Revision.NONE, List.of()), connection);
      }
      empty.shutDown();
      journal().begin();
    }
    if (found < FORMAT) {
      format.write(FORMAT);
    }
    if (older.isThere()) {
      older.putAside();
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(DataFolder::isLeftOver).forEach(DataFolder::delete);
    }
  }

  /** What a process that was killed had begun. */
  private static boolean isLeftOver(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(Backup.PREFIX)
        || List.of("snapshot.nq.gz.new", "journal.new", "format.new").contains(name);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} is left over and cannot be deleted: {}", file, e.toString());
    }
  }

  private void restore(Path backup) {
    if (isBegun() || new FormatTwo(folder).isThere()) {
      throw new UnusableDataFolder(
          folder, "it holds data, and a backup is restored into a folder without");
    }
    snapshot().restore(backup);
    journal().begin();
    LOG.info("restored {} as revision {}", backup, snapshot().head().revision());
  }

  /** True if it holds data, whatever became of its file {@code format}. */
  private boolean isBegun() {
    return Files.exists(folder.resolve("journal"))
        || (Files.exists(snapshot().file()) && !snapshot().head().revision().equals(Revision.NONE));
  }

  /** Requires that no write is missing between the snapshot and the journal. */
  void requireNext(Revision snapshot, List<JournalScan.Whole> since) {
    if (!since.isEmpty() && !since.getFirst().head().revision().isNextAfter(snapshot)) {
      throw new DamagedData(
          snapshot().file(),
          "it holds revision %s, and the journal goes on with %s"
              .formatted(snapshot, since.getFirst().head().revision()),
          "Put the snapshot back that belongs to the journal, or restore a backup.");
    }
  }

  Snapshot snapshot() {
    return new Snapshot(folder.resolve("snapshot.nq.gz"));
  }

  Journal journal() {
    return new Journal(folder.resolve("journal"));
  }

  boolean repairsJournal() {
    return repairsJournal;
  }

  /** Where a store on disk has its files, which are made anew if need be. */
  public Path index() {
    return derived().resolve("index");
  }

  IndexSeal seal() {
    return new IndexSeal(index(), derived().resolve("index.seal"));
  }

  /** The folder, or one elsewhere if it cannot be written. */
  private Path derived() {
    if (lock != null) {
      return folder;
    }
    try {
      if (elsewhere == null) {
        elsewhere = Files.createTempDirectory("gkec");
      }
      return elsewhere;
    } catch (IOException e) {
      throw new UncheckedIOException("no room for the index of " + folder, e);
    }
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}

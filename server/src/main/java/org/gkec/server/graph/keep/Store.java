package org.gkec.server.graph.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.sail.NotifyingSailConnection;
import org.eclipse.rdf4j.sail.helpers.AbstractNotifyingSail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An RDF4J store and how what is written to it outlives the process: by a snapshot and a journal of
 * the writes since. They are the truth; the store itself can be made from them at any time.
 */
public final class Store implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  /** A journal larger than this, in bytes, is folded into a new snapshot. */
  private static final long FOLD = 20_000_000;

  private final AbstractNotifyingSail sail;
  private final DataFolder folder;
  private final Snapshot snapshot;
  private final Journal journal;
  private final @Nullable IndexSeal seal;
  private volatile Set<String> emptyGraphs = Set.of();
  private volatile Revision revision = Revision.NONE;
  private final Trouble trouble = new Trouble();
  private long foldAt = FOLD;

  private Store(AbstractNotifyingSail sail, DataFolder folder, @Nullable IndexSeal seal) {
    this.sail = sail;
    this.folder = folder;
    this.snapshot = folder.snapshot();
    this.journal = folder.journal();
    this.seal = seal;
  }

  /** All in memory, read at the start. */
  public static Store inMemory(AbstractNotifyingSail sail, DataFolder folder) {
    return new Store(sail, folder, null);
  }

  /** In files of its own below {@link DataFolder#index}, made anew after an end without order. */
  public static Store onDisk(AbstractNotifyingSail sail, DataFolder folder) {
    return new Store(sail, folder, folder.seal());
  }

  public AbstractNotifyingSail sail() {
    return sail;
  }

  /** What was written last. */
  public Revision revision() {
    return revision;
  }

  /** The names of the graphs that exist without a statement. */
  public Set<String> emptyGraphs() {
    return emptyGraphs;
  }

  /**
   * Opens the store with all that was kept.
   *
   * @throws DamagedData if something of it is not as it was written
   */
  public void open() {
    long start = System.nanoTime();
    try {
      List<JournalScan.Whole> entries = journal.open(folder.repairsJournal());
      SnapshotHead head = snapshot.head();
      List<JournalScan.Whole> since =
          entries.stream()
              .filter(entry -> entry.head().revision().compareTo(head.revision()) > 0)
              .toList();
      folder.requireNext(head.revision(), since);
      revision = since.isEmpty() ? head.revision() : since.getLast().head().revision();
      boolean filled = seal != null && seal.breakIf(revision);
      if (seal != null && !filled) {
        seal.wipe();
      }
      sail.init();
      fill(head, since, filled);
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException("cannot read " + folder, e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
    LOG.info("opened revision={} ms={}", revision, (System.nanoTime() - start) / 1_000_000);
  }

  private void fill(SnapshotHead head, List<JournalScan.Whole> since, boolean filled)
      throws IOException {
    var empty = new HashSet<>(head.emptyGraphs());
    try (NotifyingSailConnection connection = sail.getConnection()) {
      connection.begin(IsolationLevels.NONE);
      if (!filled) {
        snapshot.read(connection);
      }
      var redo = new Redone(connection, empty, filled);
      for (JournalScan.Whole entry : since) {
        journal.redo(entry, redo);
      }
      connection.commit();
    }
    emptyGraphs = Set.copyOf(empty);
  }

  /** A new list of changes; close it when they are kept or given up. */
  public Changes changes() {
    return new Changes(journal::openEntry);
  }

  /**
   * Keeps what is about to be committed, forced to disk: when this returns, it outlives the
   * process.
   *
   * @throws NotKept if that cannot be done; then nothing is left of it
   */
  public void keep(Changes changes, Revision next, Set<String> emptyNow) {
    trouble.watch(() -> changes.keep(next, emptyGraphs, emptyNow));
  }

  /** Says that what was kept is committed. */
  public void committed(Revision next, Set<String> emptyNow) {
    revision = next;
    emptyGraphs = Set.copyOf(emptyNow);
    Moments.pass("committed");
  }

  /** What is in the journal is kept; that it grows is no reason to refuse a write. */
  public void tidy() {
    if (journal.end() < foldAt) {
      return;
    }
    try {
      fold();
    } catch (RuntimeException fault) {
      foldAt = journal.end() + FOLD / 4;
      LOG.warn("the journal is not folded into a snapshot: {}", fault.toString());
    }
  }

  private void fold() {
    try (NotifyingSailConnection connection = sail.getConnection()) {
      snapshot.write(
          new SnapshotHead(revision, List.copyOf(new TreeSet<>(emptyGraphs))), connection);
      Moments.pass("snapshot written");
      journal.begin();
      foldAt = FOLD;
    }
  }

  /**
   * A backup of what is kept now. Not while a write is being made.
   *
   * @throws NotKept if there is no room for it
   */
  public Backup backup() {
    if (!snapshot.head().revision().equals(revision)) {
      fold();
    }
    return Backup.of(snapshot, revision);
  }

  /** Bytes of the writes since the last snapshot. */
  public long journalBytes() {
    return journal.end();
  }

  /** True if the last write could not be kept. */
  public boolean isInTrouble() {
    return trouble.isThere();
  }

  /** Tries whether a write could be kept now; says why not. Not while one is being written. */
  public Optional<String> trouble() {
    return trouble.reason(journal::probe);
  }

  @Override
  public void close() {
    sail.shutDown();
    if (seal != null) {
      seal.close(revision);
    }
    folder.close();
  }
}

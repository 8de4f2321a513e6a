package org.gkec.server.graph.keep;

import org.eclipse.rdf4j.sail.NotifyingSailConnection;
import org.eclipse.rdf4j.sail.SailConnection;
import org.eclipse.rdf4j.sail.helpers.AbstractNotifyingSail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An RDF4J store and how what is written to it outlives the process. */
public sealed interface Store {

  AbstractNotifyingSail sail();

  /** Opens the store with all that was kept. */
  void open();

  /**
   * Keeps what is about to be committed, forced to disk: when this returns, it outlives the
   * process.
   *
   * @param connection sees what is written
   * @throws NotKept if that cannot be done; then nothing is left of it
   */
  void keep(Changes changes, SailConnection connection);

  /** Tidies up after a commit. */
  void tidy();

  /** Kept as one file and a journal of the writes since. */
  record InMemory(AbstractNotifyingSail sail, Snapshot snapshot, Journal journal) implements Store {

    /** A journal larger than this, in bytes, is folded into a new snapshot. */
    private static final long FOLD = 20_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(InMemory.class);

    @Override
    public void open() {
      sail.init();
      try (NotifyingSailConnection connection = sail.getConnection()) {
        connection.begin();
        snapshot.read(connection);
        journal.replay(connection);
        connection.commit();
      }
    }

    @Override
    public void keep(Changes changes, SailConnection connection) {
      if (changes.many()) {
        snapshot.write(connection);
        journal.clear();
      } else {
        journal.append(changes);
      }
    }

    /** What is in the journal is kept; that it grows is no reason to refuse a write. */
    @Override
    public void tidy() {
      if (journal.size() > FOLD) {
        try (NotifyingSailConnection connection = sail.getConnection()) {
          snapshot.write(connection);
          journal.clear();
        } catch (NotKept fault) {
          LOG.warn("the journal is not folded into a snapshot: {}", fault.getMessage());
        }
      }
    }
  }

  /** Kept by the store itself, at each commit. */
  record OnDisk(AbstractNotifyingSail sail) implements Store {
    @Override
    public void open() {
      sail.init();
    }

    @Override
    public void keep(Changes changes, SailConnection connection) {}

    @Override
    public void tidy() {}
  }
}

package org.gkec.server.graph.keep;

import org.eclipse.rdf4j.sail.NotifyingSailConnection;
import org.eclipse.rdf4j.sail.helpers.AbstractNotifyingSail;

/** An RDF4J store and how what is written to it outlives the process. */
public sealed interface Store {

  AbstractNotifyingSail sail();

  /** Opens the store with all that was kept. */
  void open();

  /** Keeps what is about to be committed, if that can be done before; forced to disk. */
  void keepBefore(Changes changes);

  /** Keeps what was just committed. When this returns, it outlives the process. */
  void keepAfter(Changes changes);

  /** Kept as one file and a journal of the writes since. */
  record InMemory(AbstractNotifyingSail sail, Snapshot snapshot, Journal journal) implements Store {

    /** A journal larger than this, in bytes, is folded into a new snapshot. */
    private static final long FOLD = 20_000_000;

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
    public void keepBefore(Changes changes) {
      if (!changes.many()) {
        journal.append(changes);
      }
    }

    @Override
    public void keepAfter(Changes changes) {
      if (changes.many() || journal.size() > FOLD) {
        try (NotifyingSailConnection connection = sail.getConnection()) {
          snapshot.write(connection);
        }
        journal.clear();
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
    public void keepBefore(Changes changes) {}

    @Override
    public void keepAfter(Changes changes) {}
  }
}

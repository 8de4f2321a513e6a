package org.gkec.server.graph.write;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.rdf4j.sail.NotifyingSailConnection;
import org.gkec.server.graph.keep.Backup;
import org.gkec.server.graph.keep.Changes;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.keep.Store;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.view.SharedTriples;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out writes, one at a time: change, check, keep, commit, count a revision, tell. */
public final class Writing {

  private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

  /** For writes of the service itself. */
  public static final Budget OWN =
      new Budget(Duration.ofHours(6), Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  private final Store store;
  private final SharedTriples shared;
  private final ShapeGate gate;
  private final boolean shapes;
  private final Documents documents;
  private final Consumer<GraphChanged> listeners;
  private final OneRevision visible = new OneRevision();
  private volatile @Nullable String closed;

  /** Writes to a store that is open, what clients write held to the shapes or not. */
  public Writing(
      Store store,
      SharedTriples shared,
      boolean shapes,
      Documents documents,
      Consumer<GraphChanged> listeners) {
    this.store = store;
    this.shared = shared;
    this.gate = new ShapeGate();
    this.shapes = shapes;
    this.documents = documents;
    this.listeners = listeners;
  }

  public Revision revision() {
    return store.revision();
  }

  /** Reads in several steps what comes from one revision. */
  public <T> T atOneRevision(Supplier<T> reading) {
    return visible.read(reading);
  }

  public Set<String> emptyGraphs() {
    return store.emptyGraphs();
  }

  /** Writes; what {@link WriteOrigin} asks for is checked, and counts as a revision. */
  public Revision write(RunningQuery query, Consumer<GraphWriter> write, WriteOrigin origin) {
    Optional<GraphChanged> change = commit(query, write, origin);
    change.ifPresent(listeners);
    return revision();
  }

  private synchronized Optional<GraphChanged> commit(
      RunningQuery query, Consumer<GraphWriter> write, WriteOrigin origin) {
    closed()
        .ifPresent(why -> {
          throw new ClosedForWriting(why);
        });
    try (Changes changes = store.changes();
        NotifyingSailConnection before = store.sail().getConnection();
        var connection = new RecordingConnection(store.sail().getConnection(), query, changes)) {
      connection.begin();
      try {
        var transaction = new Transaction(connection, query, emptyGraphs(), documents);
        write.accept(transaction);
        query.requireWhole();
        changes.settle(before);
        if (origin.leavesOwnGraphs()) {
          OwnGraphs.requireNoneOf(changes.graphs());
        }
        if (shapes && origin.isChecked() && !changes.isEmpty()) {
          gate.check(connection, changes);
        }
        Set<String> emptied = transaction.emptyGraphs();
        if (changes.isEmpty() && emptied.equals(emptyGraphs())) {
          connection.rollback();
          return Optional.empty();
        }
        Revision next = revision().next(origin.counts());
        GraphChanged change =
            visible.change(() -> {
              connection.prepare(); // from here on, who reads waits for the commit
              store.keep(changes, next, emptied);
              return publish(connection, changes, next, emptied);
            });
        store.tidy();
        return Optional.of(change);
      } catch (RuntimeException e) {
        if (connection.isActive()) {
          connection.rollback();
        }
        query.requireWhole();
        throw e;
      }
    }
  }

  /** Makes visible what is kept. If that fails, memory and disk differ: no more is written. */
  private GraphChanged publish(
      RecordingConnection connection, Changes changes, Revision next, Set<String> emptied) {
    try {
      connection.commit();
      shared.follow(changes, connection);
      store.committed(next, emptied);
      return new GraphChanged(changes.graphs(), changes.subjects(), next);
    } catch (RuntimeException fault) {
      closed = "revision %s: %s".formatted(next, fault.getMessage());
      LOG.error("closed for writing, {}", closed, fault);
      throw fault;
    }
  }

  /** A backup of the revision that is visible; writes wait until it is made, readers do not. */
  public synchronized Backup backup() {
    return store.backup();
  }

  /** Why the last write was not kept, as long as that is so; waits for no write if all is well. */
  public Optional<String> notKept() {
    return store.isInTrouble() ? tried() : Optional.empty();
  }

  private synchronized Optional<String> tried() {
    return store.trouble();
  }

  /** Why no more is written; empty as long as it is. */
  public Optional<String> closed() {
    return Optional.ofNullable(closed);
  }
}

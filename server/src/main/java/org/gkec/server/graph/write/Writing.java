package org.gkec.server.graph.write;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.rdf4j.sail.NotifyingSailConnection;
import org.gkec.server.graph.evaluation.Budget;
import org.gkec.server.graph.evaluation.RunningQuery;
import org.gkec.server.graph.keep.Changes;
import org.gkec.server.graph.keep.DataFolder;
import org.gkec.server.graph.keep.EmptyGraphs;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.keep.Store;
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
  private final DataFolder folder;
  private final EmptyGraphs empty;
  private final SharedTriples shared;
  private final ShapeGate gate;
  private final Documents documents;
  private final Consumer<GraphChanged> listeners;
  private final OneRevision visible = new OneRevision();
  private volatile Revision revision;
  private volatile @Nullable String closed;

  public Writing(
      Store store,
      DataFolder folder,
      SharedTriples shared,
      Documents documents,
      Consumer<GraphChanged> listeners) {
    this.store = store;
    this.folder = folder;
    this.empty = new EmptyGraphs(folder.resolve("empty-graphs"));
    this.shared = shared;
    this.gate = new ShapeGate();
    this.documents = documents;
    this.listeners = listeners;
    this.revision = folder.revision();
  }

  public Revision revision() {
    return revision;
  }

  /** Reads in several steps what comes from one revision. */
  public <T> T atOneRevision(Supplier<T> reading) {
    return visible.read(reading);
  }

  public Set<String> emptyGraphs() {
    return empty.names();
  }

  public Revision write(RunningQuery query, Consumer<GraphWriter> write, boolean checked) {
    Optional<GraphChanged> change = commit(query, write, checked);
    change.ifPresent(listeners);
    return revision;
  }

  private synchronized Optional<GraphChanged> commit(
      RunningQuery query, Consumer<GraphWriter> write, boolean checked) {
    closed()
        .ifPresent(why -> {
          throw new ClosedForWriting(why);
        });
    try (NotifyingSailConnection before = store.sail().getConnection();
        var connection = new RecordingConnection(store.sail().getConnection(), query)) {
      connection.begin();
      try {
        var transaction = new Transaction(connection, query, empty.names(), documents);
        write.accept(transaction);
        query.requireWhole();
        Changes changes = connection.changes();
        changes.settle(before);
        if (checked && !changes.isEmpty()) {
          gate.check(connection, changes);
        }
        Set<String> emptied = transaction.emptyGraphs();
        if (changes.isEmpty() && emptied.equals(empty.names())) {
          connection.rollback();
          return Optional.empty();
        }
        connection.prepare();
        store.keep(changes, connection);
        Optional<GraphChanged> change =
            Optional.of(visible.change(() -> publish(connection, changes, emptied)));
        store.tidy();
        return change;
      } catch (RuntimeException e) {
        if (connection.isActive()) {
          connection.rollback();
        }
        query.requireWhole();
        throw e;
      }
    }
  }

  /** Makes visible what is kept. If that fails, memory and disk may differ: no more is written. */
  private GraphChanged publish(
      RecordingConnection connection, Changes changes, Set<String> emptied) {
    try {
      connection.commit();
      shared.follow(changes, connection);
      revision = revision.next();
      empty.keep(emptied);
      folder.keep(revision);
      return new GraphChanged(changes.graphs(), changes.subjects(), revision);
    } catch (RuntimeException fault) {
      closed = "revision %d: %s".formatted(revision.number(), fault.getMessage());
      LOG.error("closed for writing, {}", closed, fault);
      throw fault;
    }
  }

  /** Why no more is written; empty as long as it is. */
  public Optional<String> closed() {
    return Optional.ofNullable(closed);
  }
}

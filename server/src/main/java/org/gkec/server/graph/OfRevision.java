package org.gkec.server.graph;

import java.util.function.Supplier;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.write.GraphChanged;
import org.jspecify.annotations.Nullable;

/**
 * A value that is good for one revision of the graph, and made when it is first asked for.
 * Thread-safe; it is made by one thread while the others wait.
 */
public final class OfRevision<T> {

  private record Made<T>(Revision revision, T value) {}

  private final Supplier<Revision> revision;
  private final Supplier<T> making;
  private volatile @Nullable Made<T> made;

  /** A value that {@code making} makes from the graph whose revision is given. */
  public OfRevision(Supplier<Revision> revision, Supplier<T> making) {
    this.revision = revision;
    this.making = making;
  }

  /** The value of the revision of now. */
  public T get() {
    Made<T> current = made;
    return current != null && current.revision().equals(revision.get())
        ? current.value()
        : madeAgain();
  }

  private synchronized T madeAgain() {
    Revision now = revision.get();
    Made<T> current = made;
    if (current == null || !current.revision().equals(now)) {
      current = new Made<>(now, making.get());
      made = current;
    }
    return current.value();
  }

  /** Says that a change leaves the value as it is, if it was good until then. */
  public synchronized void keepThrough(GraphChanged change) {
    Made<T> current = made;
    if (current != null && change.revision().isNextAfter(current.revision())) {
      made = new Made<>(change.revision(), current.value());
    }
  }
}

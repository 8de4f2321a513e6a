package org.gkec.server.graph.keep;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.sail.SailConnection;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction changes. Beyond {@link #MOST} statements they are no longer listed, only known
 * to be many, and go to the journal as they come.
 */
public final class Changes implements AutoCloseable {

  static final int MOST = 100_000;

  private final Map<Statement, Boolean> touched = new LinkedHashMap<>();
  private final Set<Statement> added = new LinkedHashSet<>();
  private final Set<Statement> removed = new LinkedHashSet<>();
  private final Set<IRI> graphs = new HashSet<>();
  private final Supplier<OpenEntry> journal;
  private @Nullable OpenEntry entry;
  private boolean large;

  Changes(Supplier<OpenEntry> journal) {
    this.journal = journal;
  }

  public void add(Statement statement) {
    touch(statement, true);
  }

  public void remove(Statement statement) {
    touch(statement, false);
  }

  private void touch(Statement statement, boolean present) {
    if (statement.getContext() instanceof IRI graph) {
      graphs.add(graph);
    }
    if (entry != null) {
      entry.change(present, statement);
      return;
    }
    touched.put(statement, present);
    if (touched.size() > MOST) {
      OpenEntry opened = journal.get();
      entry = opened;
      large = true;
      touched.forEach((each, comes) -> opened.change(comes, each));
      touched.clear();
    }
  }

  /**
   * Keeps them, forced to disk.
   *
   * @throws NotKept if that cannot be done; then nothing is left of them
   */
  void keep(Revision revision, Set<String> emptyBefore, Set<String> emptyAfter) {
    if (entry == null) {
      OpenEntry small = journal.get();
      entry = small;
      removed.forEach(statement -> small.change(false, statement));
      added.forEach(statement -> small.change(true, statement));
    }
    OpenEntry whole = entry;
    emptyBefore.stream()
        .filter(name -> !emptyAfter.contains(name))
        .forEach(name -> whole.emptyGraph(false, name));
    emptyAfter.stream()
        .filter(name -> !emptyBefore.contains(name))
        .forEach(name -> whole.emptyGraph(true, name));
    whole.seal(revision);
  }

  /** Leaves nothing in the journal of what is not kept. */
  @Override
  public void close() {
    if (entry != null) {
      entry.close();
    }
  }

  /** Finds out what really changes, by the state from before. */
  public void settle(SailConnection before) {
    touched.forEach((statement, present) -> {
      boolean was =
          before.hasStatement(
              statement.getSubject(),
              statement.getPredicate(),
              statement.getObject(),
              false,
              statement.getContext());
      if (was != present) {
        (present ? added : removed).add(statement);
      }
    });
    touched.clear();
  }

  /** True if there are too many to list. */
  public boolean many() {
    return large;
  }

  public boolean isEmpty() {
    return !large && added.isEmpty() && removed.isEmpty();
  }

  /** Statements that come, once settled. */
  public Set<Statement> added() {
    return added;
  }

  /** Statements that go, once settled. */
  public Set<Statement> removed() {
    return removed;
  }

  /** The named graphs that were written to. */
  public Set<IRI> graphs() {
    return graphs;
  }

  /** The subjects of all changed statements, unless there are too many to list. */
  public Optional<Set<Resource>> subjects() {
    return large
        ? Optional.empty()
        : Optional.of(
            Stream.concat(added.stream(), removed.stream())
                .map(Statement::getSubject)
                .collect(Collectors.toSet()));
  }
}

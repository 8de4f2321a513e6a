package org.gkec.server.graph.keep;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.sail.SailConnection;

/**
 * What a transaction changes. Beyond {@link #MOST} statements they are no longer listed, only known
 * to be many.
 */
public final class Changes {

  static final int MOST = 100_000;

  private final Map<Statement, Boolean> touched = new LinkedHashMap<>();
  private final Set<Statement> added = new LinkedHashSet<>();
  private final Set<Statement> removed = new LinkedHashSet<>();
  private final Set<IRI> graphs = new HashSet<>();
  private boolean many;

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
    if (!many) {
      touched.put(statement, present);
      many = touched.size() > MOST;
    }
    if (many) {
      touched.clear();
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
    return many;
  }

  public boolean isEmpty() {
    return !many && added.isEmpty() && removed.isEmpty();
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
    return many
        ? Optional.empty()
        : Optional.of(
            Stream.concat(added.stream(), removed.stream())
                .map(Statement::getSubject)
                .collect(Collectors.toSet()));
  }
}

package org.gkec.server.graph.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.sail.SailConnection;
import org.gkec.server.graph.keep.Changes;

/**
 * The triples that are in more than one graph, and in which. RDF4J gives such a triple once for
 * each graph where several are merged; with this list a merge gives it once. They are few.
 */
public final class SharedTriples {

  private record Triple(Resource subject, IRI predicate, Value object) {
    static Triple of(Statement statement) {
      return new Triple(statement.getSubject(), statement.getPredicate(), statement.getObject());
    }
  }

  private final Map<Triple, List<Resource>> graphsOf = new ConcurrentHashMap<>();

  /** True for one of the statements that say the same in the graphs that are merged. */
  boolean isFirst(Statement statement, Predicate<Resource> merged) {
    if (graphsOf.isEmpty()) {
      return true;
    }
    List<Resource> graphs = graphsOf.get(Triple.of(statement));
    return graphs == null
        || graphs.stream()
            .filter(merged)
            .findFirst()
            .filter(first -> first.equals(name(statement)))
            .isPresent();
  }

  /**
   * Looks at the whole store: once to find the hashes that come again, and once at the triples that
   * have them. A large store has few of these, so that little is held in memory.
   */
  public void readAll(SailConnection connection) {
    graphsOf.clear();
    Set<Long> again = again(connection);
    var found = new HashMap<Triple, List<Resource>>();
    each(
        connection,
        statement -> {
          if (again.contains(hash(statement))) {
            found
                .computeIfAbsent(Triple.of(statement), unknown -> new ArrayList<>())
                .add(name(statement));
          }
        });
    found.values().removeIf(graphs -> graphs.size() < 2);
    graphsOf.putAll(found);
  }

  private static Set<Long> again(SailConnection connection) {
    var hashes = LongStream.builder();
    each(connection, statement -> hashes.add(hash(statement)));
    long[] sorted = hashes.build().sorted().toArray();
    var again = new HashSet<Long>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        again.add(sorted[i]);
      }
    }
    return again;
  }

  /** The same for what says the same, and hardly ever for anything else. */
  private static long hash(Statement statement) {
    long hash = statement.getSubject().hashCode();
    hash = hash * 0x9E3779B97F4A7C15L + statement.getPredicate().hashCode();
    return hash * 0x9E3779B97F4A7C15L + statement.getObject().hashCode();
  }

  private static void each(SailConnection connection, Consumer<Statement> sink) {
    try (CloseableIteration<? extends Statement> all =
        connection.getStatements(null, null, null, false)) {
      while (all.hasNext()) {
        sink.accept(all.next());
      }
    }
  }

  /** Looks at the statements that came or went. */
  public void follow(Changes changes, SailConnection connection) {
    if (changes.many()) {
      readAll(connection);
      return;
    }
    for (Set<Statement> side : List.of(changes.added(), changes.removed())) {
      side.stream().map(Triple::of).distinct().forEach(triple -> look(triple, connection));
    }
  }

  private void look(Triple triple, SailConnection connection) {
    var graphs = new ArrayList<Resource>();
    try (CloseableIteration<? extends Statement> found =
        connection.getStatements(triple.subject, triple.predicate, triple.object, false)) {
      while (found.hasNext()) {
        graphs.add(name(found.next()));
      }
    }
    if (graphs.size() > 1) {
      graphsOf.put(triple, List.copyOf(graphs));
    } else {
      graphsOf.remove(triple);
    }
  }

  /** The graph of a statement; the unnamed one has a name here. */
  private static Resource name(Statement statement) {
    return statement.getContext() == null ? RDF4J.NIL : statement.getContext();
  }
}

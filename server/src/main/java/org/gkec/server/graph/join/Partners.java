package org.gkec.server.graph.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.BinaryTupleOperator;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the right side of a join, kept, and found by the values that they share with a row of
 * the left, where a variable that one of them does not bind agrees with all (18.5).
 */
final class Partners implements AutoCloseable {

  private final List<String> common;
  private final RunningQuery query;
  private final CloseableIteration<BindingSet> rows;
  private final List<BindingSet> all = new ArrayList<>();
  private final List<BindingSet> incomplete = new ArrayList<>();
  private final Map<List<Value>, List<BindingSet>> complete = new HashMap<>();

  /**
   * Reads all rows, which are held until they are closed.
   *
   * @param common variables that both sides may bind
   */
  Partners(CloseableIteration<BindingSet> right, List<String> common, RunningQuery query) {
    this.common = common;
    this.query = query;
    this.rows = new KeptRows(right, query);
    while (rows.hasNext()) {
      BindingSet row = rows.next();
      all.add(row);
      List<Value> key = key(row);
      if (isIncomplete(key)) {
        incomplete.add(row);
      } else {
        complete.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
      }
    }
  }

  /** The variables of both sides, without those that RDF4J makes for constants. */
  static List<String> common(BinaryTupleOperator join) {
    Set<String> common = new HashSet<>(join.getLeftArg().getBindingNames());
    common.retainAll(join.getRightArg().getBindingNames());
    common.removeIf(name -> name.startsWith("_const_"));
    return List.copyOf(common);
  }

  /** The row joined with each partner. */
  Iterator<BindingSet> joined(BindingSet row) {
    List<Value> key = key(row);
    return isIncomplete(key)
        ? new PartnerRows(row, all, List.of())
        : new PartnerRows(row, complete.getOrDefault(key, List.of()), incomplete);
  }

  private boolean isIncomplete(List<Value> key) {
    return key.isEmpty() && !common.isEmpty();
  }

  /** The values of the common variables; empty if the row lacks one. */
  private List<Value> key(BindingSet row) {
    var key = new ArrayList<Value>(common.size());
    for (String name : common) {
      Value value = row.getValue(name);
      if (value == null) {
        return List.of();
      }
      key.add(value);
    }
    return key;
  }

  /** One row of two that agree. */
  static BindingSet joined(BindingSet row, BindingSet partner) {
    var joined = new MapBindingSet(row.size() + partner.size());
    row.forEach(joined::addBinding);
    partner.forEach(each -> {
      if (!joined.hasBinding(each.getName())) {
        joined.addBinding(each);
      }
    });
    return joined;
  }

  @Override
  public void close() {
    rows.close();
  }

  private final class PartnerRows implements Iterator<BindingSet> {

    private final BindingSet row;
    private final Iterator<BindingSet> first;
    private final Iterator<BindingSet> second;
    private @Nullable BindingSet next;

    PartnerRows(BindingSet row, List<BindingSet> first, List<BindingSet> second) {
      this.row = row;
      this.first = first.iterator();
      this.second = second.iterator();
    }

    @Override
    public boolean hasNext() {
      while (next == null && (first.hasNext() || second.hasNext())) {
        query.step();
        BindingSet partner = first.hasNext() ? first.next() : second.next();
        next = row.isCompatible(partner) ? joined(row, partner) : null;
      }
      return next != null;
    }

    @Override
    public BindingSet next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      BindingSet found = Objects.requireNonNull(next);
      next = null;
      return found;
    }
  }
}

package org.gkec.server.graph.evaluation;

import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.server.graph.meter.RunningQuery;

/**
 * A set that spreads rows by a hash that mixes. RDF4J's own hash of a row XORs the hashes of its
 * values: all rows with two equal values fall on one, and a set of n of them takes n² steps.
 */
final class SpreadSet<T> extends AbstractSet<T> {

  private final Set<Key<T>> keys = new HashSet<>();
  private final RunningQuery query;
  private final Consumer<Object> onGrowth;

  SpreadSet(RunningQuery query, Consumer<Object> onGrowth) {
    this.query = query;
    this.onGrowth = onGrowth;
  }

  @Override
  public boolean add(T element) {
    query.step();
    boolean fresh = keys.add(Key.of(element));
    if (fresh) {
      onGrowth.accept(element);
    }
    return fresh;
  }

  @Override
  public boolean contains(Object element) {
    query.step();
    return keys.contains(Key.of(element));
  }

  @Override
  public Iterator<T> iterator() {
    return keys.stream().map(Key::element).iterator();
  }

  @Override
  public int size() {
    return keys.size();
  }

  private record Key<T>(T element, int hash) {

    static <T> Key<T> of(T element) {
      return new Key<>(
          element, element instanceof BindingSet row ? mixed(row) : element.hashCode());
    }

    private static int mixed(BindingSet row) {
      int hash = 0;
      for (Binding binding : row) {
        int pair = (binding.getName().hashCode() * 31 + binding.getValue().hashCode()) * 0x9E3779B9;
        hash += pair ^ (pair >>> 15);
      }
      return hash;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key<?> that && hash == that.hash && element.equals(that.element);
    }
  }
}

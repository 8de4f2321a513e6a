package org.gkec.server.graph.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.eclipse.rdf4j.collection.factory.api.BindingSetKey;
import org.eclipse.rdf4j.collection.factory.impl.DefaultCollectionFactory;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.MutableBindingSet;
import org.gkec.server.graph.meter.Footprint;
import org.gkec.server.graph.meter.RunningQuery;

/** The collections in which grouping, DISTINCT and paths keep rows: what they hold counts. */
final class MeteredCollections extends DefaultCollectionFactory {

  private final RunningQuery query;
  private final Footprint footprint = new Footprint();
  private long held;

  MeteredCollections(RunningQuery query) {
    this.query = query;
  }

  private void hold(Object kept) {
    holdBytes(Footprint.ENTRY + footprint.of(kept));
  }

  private void holdBytes(long bytes) {
    held += bytes;
    query.hold(bytes);
  }

  @Override
  public <T> List<T> createList() {
    return new ArrayList<>() {
      @Override
      public boolean add(T element) {
        hold(element);
        return super.add(element);
      }
    };
  }

  @Override
  public List<Value> createValueList() {
    return createList();
  }

  @Override
  public <T> Set<T> createSet() {
    return new SpreadSet<>(query, this::hold);
  }

  @Override
  public Set<Value> createValueSet() {
    return createSet();
  }

  @Override
  public Set<BindingSet> createSetOfBindingSets(
      Supplier<MutableBindingSet> create,
      Function<String, Predicate<BindingSet>> has,
      Function<String, Function<BindingSet, Value>> get,
      Function<String, BiConsumer<Value, MutableBindingSet>> set) {
    return createSet();
  }

  @Override
  public <K, V> Map<K, V> createMap() {
    return new HashMap<>() {
      @Override
      public V put(K key, V value) {
        hold(key);
        return super.put(key, value);
      }
    };
  }

  @Override
  public <V> Map<Value, V> createValueKeyedMap() {
    return createMap();
  }

  @Override
  public BindingSetKey createBindingSetKey(
      BindingSet row, List<Function<BindingSet, Value>> values, ToIntFunction<BindingSet> hash) {
    return GroupKey.of(row, values);
  }

  @Override
  public <E> Map<BindingSetKey, E> createGroupByMap() {
    return new LinkedHashMap<>() {
      @Override
      public E put(BindingSetKey key, E value) {
        holdBytes(((GroupKey) key).weight(footprint));
        hold(value);
        return super.put(key, value);
      }
    };
  }

  @Override
  public <T> Queue<T> createQueue() {
    return new ArrayDeque<>() {
      @Override
      public boolean add(T element) {
        hold(element);
        return super.add(element);
      }
    };
  }

  @Override
  public Queue<Value> createValueQueue() {
    return createQueue();
  }

  @Override
  public void close() {
    query.release(held);
    held = 0;
  }
}

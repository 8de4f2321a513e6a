package org.gkec.server.graph.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.rdf4j.collection.factory.api.BindingSetKey;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.server.graph.meter.Footprint;
import org.jspecify.annotations.Nullable;

/** The values by which rows are grouped; one may be unbound. One is made for each row. */
final class GroupKey implements BindingSetKey {

  private final @Nullable Value[] values;
  private final int hash;

  private GroupKey(@Nullable Value[] values) {
    this.values = values;
    this.hash = Arrays.hashCode(values);
  }

  static GroupKey of(BindingSet row, List<Function<BindingSet, Value>> values) {
    var key = new @Nullable Value[values.size()];
    for (int i = 0; i < key.length; i++) {
      key[i] = values.get(i).apply(row);
    }
    return new GroupKey(key);
  }

  /** Bytes that it takes in a table. */
  long weight(Footprint footprint) {
    long bytes = 0;
    for (Value value : values) {
      bytes += Footprint.ENTRY + (value == null ? 0 : footprint.of(value));
    }
    return bytes;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GroupKey that
        && hash == that.hash
        && Arrays.equals(values, that.values);
  }
}

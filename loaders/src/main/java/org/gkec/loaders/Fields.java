package org.gkec.loaders;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a data set, which are exactly the columns of its source. */
record Fields(Map<String, Field> byName) {

  Fields {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  static Fields of(List<Field> fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    fields.forEach(field -> byName.put(field.name(), field));
    return new Fields(byName);
  }

  Collection<Field> all() {
    return byName.values();
  }

  /** Throws {@link InvalidDataset} unless each column has a field and each field a column. */
  void mustMatch(String place, Set<String> columns) {
    mustCover(place, columns);
    List<String> absent =
        byName.keySet().stream().filter(name -> !columns.contains(name)).sorted().toList();
    if (!absent.isEmpty()) {
      throw new InvalidDataset(place, "has no column for the fields " + absent);
    }
  }

  /** Throws {@link InvalidDataset} unless each of {@code names} has a field. */
  void mustCover(String place, Set<String> names) {
    List<String> unknown =
        names.stream().filter(name -> !byName.containsKey(name)).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new InvalidDataset(place, "has " + unknown + ", which the mapping has no field for");
    }
  }
}

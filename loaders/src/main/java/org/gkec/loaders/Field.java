package org.gkec.loaders;

import java.util.List;

/**
 * What the header of a mapping says about one field.
 *
 * @param required whether a record without it is faulty
 * @param separator what stands between the items of a list; empty if the field is not a list
 * @param oneOf the texts it may have; empty if it may have any
 */
record Field(String name, FieldType type, boolean required, String separator, List<String> oneOf) {

  Field {
    oneOf = List.copyOf(oneOf);
  }

  boolean isList() {
    return !separator.isEmpty();
  }

  /** Whether one of {@link #oneOf}, if there is such a list. */
  boolean admits(String text) {
    return oneOf.isEmpty() || oneOf.contains(text);
  }
}

package org.gkec.server.differential;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What answers queries over some quads. */
interface Engine extends AutoCloseable {

  /** Rows as sorted texts, variables without a value left out. */
  List<String> rows(String query);

  /** A row as a text, variables in order, values as in N-Triples. */
  static String row(Map<String, String> cells) {
    return new TreeMap<>(cells)
        .entrySet().stream()
            .map(cell -> cell.getKey() + "=" + cell.getValue())
            .collect(Collectors.joining(" ", "{", "}"));
  }

  @Override
  void close();
}

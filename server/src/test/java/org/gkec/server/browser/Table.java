package org.gkec.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Text files of cells between bars; empty lines and those after # are comments. */
final class Table {

  private Table() {}

  static List<List<String>> read(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Stream.of(line.split(" \\| ", -1)).map(String::strip).toList())
          .toList();
    }
  }
}

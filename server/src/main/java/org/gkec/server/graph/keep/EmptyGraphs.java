package org.gkec.server.graph.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of graphs that exist without a statement, which RDF4J itself cannot keep. */
public final class EmptyGraphs {

  private final Path file;
  private volatile Set<String> names;

  public EmptyGraphs(Path file) {
    this.file = file;
    try {
      this.names = Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> names() {
    return names;
  }

  public void keep(Set<String> changed) {
    if (!changed.equals(names)) {
      String lines =
          new TreeSet<>(changed).stream().map(name -> name + "\n").collect(Collectors.joining());
      AtomicFile.write(file, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
      names = Set.copyOf(changed);
    }
  }
}

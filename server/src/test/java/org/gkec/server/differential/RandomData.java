package org.gkec.server.differential;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A few quads by chance, each a line of N-Quads whose unnamed graph and names are short. */
final class RandomData {

  private static final List<String> GRAPHS = List.of("", "g1", "g2", "g3");
  private static final List<String> OBJECTS =
      List.of(
          "<http://ex/a>",
          "<http://ex/b>",
          "<http://ex/c>",
          "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
          "\"2\"^^<http://www.w3.org/2001/XMLSchema#integer>",
          "\"3\"^^<http://www.w3.org/2001/XMLSchema#integer>");

  private RandomData() {}

  static Set<String> quads(Random random) {
    var quads = new LinkedHashSet<String>();
    int size = 4 + random.nextInt(14);
    for (int i = 0; i < size; i++) {
      String graph = GRAPHS.get(random.nextInt(GRAPHS.size()));
      quads.add(
          "<http://ex/%c> <http://ex/%c> %s%s ."
              .formatted(
                  'a' + random.nextInt(3),
                  'p' + random.nextInt(3),
                  OBJECTS.get(random.nextInt(OBJECTS.size())),
                  graph.isEmpty() ? "" : " <http://ex/" + graph + ">"));
    }
    return quads;
  }
}

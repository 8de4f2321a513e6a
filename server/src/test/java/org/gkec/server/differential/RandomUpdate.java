package org.gkec.server.differential;

import java.util.List;
import java.util.Random;

/**
 * An update by chance: what a random pattern finds is deleted, inserted, or both.
 *
 * @param change all that stands before WHERE
 */
record RandomUpdate(String change, List<Part> where) {

  private static final List<String> TEMPLATES =
      List.of(
          "?a :p ?b",
          "?b :q ?a",
          "GRAPH ?g { ?a :p ?b }",
          "GRAPH :g1 { ?a :q ?c }",
          "GRAPH ?g { ?a ?b ?c }",
          ":a :r ?d");

  static RandomUpdate of(Random random) {
    int form = random.nextInt(4);
    String with = form == 3 ? "WITH :g2 " : "";
    String delete = form == 1 ? "" : "DELETE { " + template(random) + " } ";
    String insert = form == 0 ? "" : "INSERT { " + template(random) + " } ";
    return new RandomUpdate(with + delete + insert, new RandomPattern(random, true).group(2));
  }

  /** Of a graph that is not there Jena finds no row, where SPARQL finds one of an empty graph. */
  boolean isOverNothing(List<String> quads) {
    return change.startsWith("WITH :g2")
        && quads.stream().noneMatch(quad -> quad.endsWith("<http://ex/g2> ."));
  }

  private static String template(Random random) {
    return TEMPLATES.get(random.nextInt(TEMPLATES.size()));
  }

  @Override
  public String toString() {
    return "PREFIX : <http://ex/> " + change + "WHERE { " + Part.text(where) + " }";
  }
}

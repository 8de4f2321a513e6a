package org.gkec.server.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Group patterns of SPARQL by chance: nested, with paths, conditions and sub-selects. Values are
 * IRIs and integers: of literals with different types, which are unequal to Jena, SPARQL 1.1 says
 * that they cannot be compared.
 */
final class RandomPattern {

  private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d");
  private static final List<String> NODES = List.of(":a", ":b", ":c", "1", "2");
  private static final List<String> PREDICATES = List.of(":p", ":q", ":r");
  private static final List<String> PATHS =
      List.of(
          ":p+", ":p*", ":p?", ":p/:q", "^:p", ":p|:q", "!:p", "(:p/:q)*", ":p/:q*", "!(:p|^:q)");

  private final Random random;
  private final boolean paths;
  private int bound;

  RandomPattern(Random random, boolean paths) {
    this.random = random;
    this.paths = paths;
  }

  List<Part> group(int depth) {
    var parts = new ArrayList<Part>();
    int size = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      parts.add(part(depth));
    }
    return List.copyOf(parts);
  }

  private Part part(int depth) {
    if (depth == 0 || random.nextInt(100) < 40) {
      return random.nextInt(4) == 0 ? condition(depth) : triples();
    }
    return switch (random.nextInt(11)) {
      case 0, 1 -> Part.around("OPTIONAL", notOnlyConditions(group(depth - 1)), "");
      case 2 -> new Part("", List.of(group(depth - 1), group(depth - 1)), "");
      case 3 -> Part.around("MINUS", group(depth - 1), "");
      case 4 -> Part.around("", group(depth - 1), "");
      case 5, 6 -> Part.around("GRAPH " + graph(), group(depth - 1), "");
      case 7 -> Part.around("{ SELECT " + projection() + " WHERE", group(depth - 1), "}");
      case 8 -> values();
      case 9 -> bind();
      default -> condition(depth);
    };
  }

  /** Jena loses the row before an OPTIONAL of nothing but a FILTER that does not hold. */
  private List<Part> notOnlyConditions(List<Part> group) {
    return group.stream().allMatch(part -> part.head().startsWith("FILTER"))
        ? Stream.concat(group.stream(), Stream.of(triples())).toList()
        : group;
  }

  private Part triples() {
    String predicate =
        paths && random.nextInt(4) == 0
            ? one(PATHS)
            : random.nextInt(6) == 0 ? variable() : one(PREDICATES);
    return Part.text(subject() + " " + predicate + " " + node() + " .");
  }

  private Part values() {
    String first = variable();
    String second = variable();
    if (first.equals(second)) {
      return Part.text("VALUES " + first + " { " + one(NODES) + " " + one(NODES) + " }");
    }
    return Part.text(
        "VALUES (%s %s) { (%s UNDEF) (%s %s) }"
            .formatted(first, second, one(NODES), one(NODES), one(NODES)));
  }

  private Part bind() {
    String value =
        switch (random.nextInt(6)) {
          case 0 -> "COALESCE(" + variable() + ", 3)";
          case 1 -> "IF(BOUND(" + variable() + "), 1, 2)";
          case 2 -> variable() + " * 2";
          case 3 -> variable() + " + 1";
          case 4 -> "IF(isIRI(" + variable() + "), 1, :a)";
          default -> variable();
        };
    return Part.text("BIND(" + value + " AS ?n" + bound++ + ")");
  }

  private Part condition(int depth) {
    if (depth > 0 && random.nextInt(6) == 0) {
      String exists = random.nextBoolean() ? "FILTER EXISTS" : "FILTER NOT EXISTS";
      return Part.around(exists, List.of(triples()), "");
    }
    return Part.text("FILTER(" + truth(2) + ")");
  }

  private String truth(int depth) {
    int choice = depth == 0 ? random.nextInt(8) : random.nextInt(11);
    return switch (choice) {
      case 0 -> variable() + " = " + node();
      case 1 -> variable() + " != " + node();
      case 2 -> variable() + " < 2";
      case 3 -> "BOUND(" + variable() + ")";
      case 4 -> "!BOUND(" + variable() + ")";
      case 5 -> "isIRI(" + variable() + ")";
      case 6 -> "sameTerm(" + variable() + ", " + node() + ")";
      case 7 -> variable() + " IN (" + one(NODES) + ", " + variable() + ")";
      case 8 -> "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
      case 9 -> "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
      default -> "!(" + truth(depth - 1) + ")";
    };
  }

  private String projection() {
    return switch (random.nextInt(4)) {
      case 0 -> "*";
      case 1 -> "DISTINCT " + variable();
      case 2 -> variable();
      default -> "DISTINCT *";
    };
  }

  private String graph() {
    return switch (random.nextInt(5)) {
      case 0 -> ":g1";
      case 1 -> ":none";
      case 2 -> variable();
      default -> "?g";
    };
  }

  private String subject() {
    return random.nextInt(4) == 0 ? ":" + (char) ('a' + random.nextInt(3)) : variable();
  }

  private String node() {
    return random.nextInt(4) == 0 ? one(NODES) : variable();
  }

  private String variable() {
    if (bound > 0 && random.nextInt(8) == 0) {
      return "?n" + random.nextInt(bound);
    }
    return random.nextInt(20) == 0 ? "?g" : one(VARIABLES);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}

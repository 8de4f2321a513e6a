package org.gkec.server.graph.function;

import org.eclipse.rdf4j.query.algebra.Compare.CompareOp;

/** How one value stands to another; not a number stands nowhere. */
enum Relation {
  BELOW,
  EQUAL,
  ABOVE,
  NOWHERE;

  static Relation of(int comparison) {
    return comparison < 0 ? BELOW : comparison > 0 ? ABOVE : EQUAL;
  }

  /** By IEEE 754: zero equals its negative, not a number equals nothing. */
  static Relation of(double one, double other) {
    return one < other ? BELOW : one > other ? ABOVE : one == other ? EQUAL : NOWHERE;
  }

  boolean is(CompareOp operator) {
    return switch (operator) {
      case EQ -> this == EQUAL;
      case NE -> this != EQUAL;
      case LT -> this == BELOW;
      case LE -> this == BELOW || this == EQUAL;
      case GT -> this == ABOVE;
      case GE -> this == ABOVE || this == EQUAL;
    };
  }
}

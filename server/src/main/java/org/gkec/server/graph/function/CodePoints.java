package org.gkec.server.graph.function;

/** Texts in the order of their Unicode code points, as XPath has it; Java's is of UTF-16 units. */
public final class CodePoints {

  private CodePoints() {}

  /** As a comparator does. */
  public static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int at = 0; at < length; at++) {
      char first = one.charAt(at);
      char second = other.charAt(at);
      if (first != second) {
        return Integer.compare(beyond(first), beyond(second));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  /** Surrogates stand for characters beyond all that one unit can be. */
  private static int beyond(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }
}

package org.gkec.server.graph.function;

import java.util.Map;

/**
 * A regular expression of XPath written for Java: {@code $} is the very end, in Java also a line
 * break before it; letters, digits and blanks are those of Unicode as XML Schema counts them;
 * blocks are called otherwise; the flag {@code x} leaves the inside of brackets alone.
 */
final class XPathPattern {

  private static final Map<Character, String> CLASSES =
      Map.of(
          'd', "\\p{Nd}",
          'D', "\\P{Nd}",
          'w', "[^\\p{P}\\p{Z}\\p{C}]",
          'W', "[\\p{P}\\p{Z}\\p{C}]",
          's', "[ \\t\\n\\r]",
          'S', "[^ \\t\\n\\r]");

  private final String expression;
  private final boolean ofLines;
  private final boolean spaced;
  private final StringBuilder java = new StringBuilder();
  private int brackets;

  private XPathPattern(String expression, String flags) {
    this.expression = expression;
    this.ofLines = flags.indexOf('m') >= 0;
    this.spaced = flags.indexOf('x') >= 0;
  }

  static String inJava(String expression, String flags) {
    return new XPathPattern(expression, flags).translated();
  }

  private String translated() {
    for (int at = 0; at < expression.length(); at++) {
      char letter = expression.charAt(at);
      if (letter == '\\' && at + 1 < expression.length()) {
        at++;
        java.append(CLASSES.getOrDefault(expression.charAt(at), "\\" + expression.charAt(at)));
      } else {
        plain(letter);
      }
    }
    return java.toString().replace("\\p{Is", "\\p{In").replace("\\P{Is", "\\P{In");
  }

  private void plain(char letter) {
    brackets += letter == '[' ? 1 : letter == ']' && brackets > 0 ? -1 : 0;
    if (brackets == 0 && letter == '$' && !ofLines) {
      java.append("\\z");
    } else if (brackets > 0 || !spaced || !isSpace(letter)) {
      java.append(letter);
    }
  }

  private static boolean isSpace(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
  }
}

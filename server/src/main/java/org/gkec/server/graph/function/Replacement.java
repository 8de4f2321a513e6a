package org.gkec.server.graph.function;

import java.util.regex.Matcher;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/**
 * What fn:replace puts in the place of a match: {@code $N} is a group, nothing if there is none of
 * that number; {@code \\} and {@code \$} are themselves.
 *
 * @param literal true if every character is itself
 */
record Replacement(String text, boolean literal) {

  void appendTo(StringBuilder result, Matcher match) {
    if (literal) {
      result.append(text);
      return;
    }
    for (int at = 0; at < text.length(); ) {
      char letter = text.charAt(at);
      if (letter == '$') {
        at = group(at + 1, result, match);
      } else if (letter == '\\') {
        result.append(escaped(at + 1));
        at += 2;
      } else {
        result.append(letter);
        at++;
      }
    }
  }

  /** As many digits as name a group that there is, at least one. */
  private int group(int from, StringBuilder result, Matcher match) {
    if (from >= text.length() || !isDigit(text.charAt(from))) {
      throw fault("'$' without a number");
    }
    int number = text.charAt(from) - '0';
    int at = from + 1;
    while (at < text.length()
        && isDigit(text.charAt(at))
        && number * 10 + text.charAt(at) - '0' <= match.groupCount()) {
      number = number * 10 + text.charAt(at) - '0';
      at++;
    }
    if (number <= match.groupCount() && match.group(number) != null) {
      result.append(match.group(number));
    }
    return at;
  }

  private char escaped(int at) {
    if (at < text.length() && (text.charAt(at) == '$' || text.charAt(at) == '\\')) {
      return text.charAt(at);
    }
    throw fault("'\\' before neither '$' nor '\\'");
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private ValueExprEvaluationException fault(String what) {
    return new ValueExprEvaluationException("REPLACE cannot do '" + text + "': " + what);
  }
}

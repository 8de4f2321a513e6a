package org.gkec.server.graph.evaluation;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/** Regular expressions as XPath's fn:matches and fn:replace write them. */
final class Expressions {

  private Expressions() {}

  /**
   * The compiled expression.
   *
   * @throws ValueExprEvaluationException if expression or flags are faulty, which is a type error
   */
  static Pattern pattern(String expression, String flags) {
    try {
      int set = flags.chars().map(Expressions::flag).reduce(Pattern.UNIX_LINES, (a, b) -> a | b);
      boolean asItIs = (set & (Pattern.LITERAL | Pattern.MULTILINE)) != 0;
      return Pattern.compile(asItIs ? expression : endsAtTheEnd(expression), set);
    } catch (PatternSyntaxException | StackOverflowError e) {
      throw new ValueExprEvaluationException("not a regular expression: " + expression);
    }
  }

  /** In XPath {@code $} is the very end, in Java also a line break before it. */
  private static String endsAtTheEnd(String expression) {
    var java = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < expression.length(); at++) {
      char letter = expression.charAt(at);
      if (letter == '\\' && at + 1 < expression.length()) {
        java.append(letter).append(expression.charAt(++at));
        continue;
      }
      depth += letter == '[' ? 1 : letter == ']' && depth > 0 ? -1 : 0;
      java.append(letter == '$' && depth == 0 ? "\\z" : String.valueOf(letter));
    }
    return java.toString();
  }

  private static int flag(int letter) {
    return switch (letter) {
      case 's' -> Pattern.DOTALL;
      case 'm' -> Pattern.MULTILINE;
      case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      case 'x' -> Pattern.COMMENTS;
      case 'q' -> Pattern.LITERAL;
      default -> throw new ValueExprEvaluationException("unknown flag: " + (char) letter);
    };
  }
}

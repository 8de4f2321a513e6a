package org.gkec.server.graph.function;

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
      boolean asItIs = (set & Pattern.LITERAL) != 0;
      return Pattern.compile(asItIs ? expression : XPathPattern.inJava(expression, flags), set);
    } catch (PatternSyntaxException | StackOverflowError e) {
      throw new ValueExprEvaluationException("not a regular expression: " + expression);
    }
  }

  private static int flag(int letter) {
    return switch (letter) {
      case 's' -> Pattern.DOTALL;
      case 'm' -> Pattern.MULTILINE;
      case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      case 'x' -> 0; // XPathPattern leaves the blanks out
      case 'q' -> Pattern.LITERAL;
      default -> throw new ValueExprEvaluationException("unknown flag: " + (char) letter);
    };
  }
}

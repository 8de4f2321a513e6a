package org.gkec.server.graph.function;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtility;
import org.gkec.server.graph.meter.RunningQuery;

/**
 * CONTAINS, STRBEFORE and STRAFTER. Java's own search takes as many steps as the product of both
 * lengths, and while it does the whole machine may have to wait for it: long texts are searched in
 * one pass (Knuth, Morris, Pratt).
 */
final class TextSearch {

  /** Product of the lengths up to which Java's search is quick. */
  private static final long QUICK = 1 << 20;

  private TextSearch() {}

  static Literal contains(RunningQuery query, Value[] arguments) {
    return BooleanLiteral.valueOf(indexOf(arguments, query) >= 0);
  }

  static Literal before(RunningQuery query, Value[] arguments) {
    int at = indexOf(arguments, query);
    Literal source = (Literal) arguments[0];
    return at < 0
        ? Values.literal("")
        : TextFunctions.like(source, source.getLabel().substring(0, at));
  }

  static Literal after(RunningQuery query, Value[] arguments) {
    int at = indexOf(arguments, query);
    Literal source = (Literal) arguments[0];
    int length = ((Literal) arguments[1]).getLabel().length();
    return at < 0
        ? Values.literal("")
        : TextFunctions.like(source, source.getLabel().substring(at + length));
  }

  private static int indexOf(Value[] arguments, RunningQuery query) {
    if (arguments.length != 2) {
      throw new ValueExprEvaluationException("expected two arguments, got " + arguments.length);
    }
    Literal text = TextFunctions.text(arguments[0]);
    Literal part = TextFunctions.text(arguments[1]);
    if (!QueryEvaluationUtility.compatibleArguments(text, part)) {
      throw new ValueExprEvaluationException(
          "%s and %s are of different languages".formatted(text, part));
    }
    return indexOf(text.getLabel(), part.getLabel(), query);
  }

  private static int indexOf(String text, String part, RunningQuery query) {
    if (part.length() > text.length()) {
      return -1;
    }
    if ((long) text.length() * part.length() <= QUICK) {
      return text.indexOf(part);
    }
    int[] again = again(part, query);
    int matched = 0;
    for (int at = 0; at < text.length(); at++) {
      query.step();
      while (matched > 0 && text.charAt(at) != part.charAt(matched)) {
        matched = again[matched - 1];
      }
      matched += text.charAt(at) == part.charAt(matched) ? 1 : 0;
      if (matched == part.length()) {
        return at - matched + 1;
      }
    }
    return -1;
  }

  /** For each length that matched: how much of it still matches where the next letter does not. */
  private static int[] again(String part, RunningQuery query) {
    int[] again = new int[part.length()];
    int matched = 0;
    for (int at = 1; at < part.length(); at++) {
      query.step();
      while (matched > 0 && part.charAt(at) != part.charAt(matched)) {
        matched = again[matched - 1];
      }
      matched += part.charAt(at) == part.charAt(matched) ? 1 : 0;
      again[at] = matched;
    }
    return again;
  }
}

package org.gkec.server.graph.function;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.string.Concat;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtility;
import org.gkec.server.graph.meter.RunningQuery;

/** SPARQL's functions of texts, section 17.4.3, but for those that search: {@link TextSearch}. */
final class TextFunctions {

  private static final Concat CONCAT = new Concat();

  private TextFunctions() {}

  static Literal length(RunningQuery query, Value[] arguments) {
    String text = text(Functions.one(arguments)).getLabel();
    return literal(BigInteger.valueOf(text.codePointCount(0, text.length())));
  }

  /** From a place, counted from 1, so many characters; both are rounded, as XPath has it. */
  static Literal substring(RunningQuery query, Value[] arguments) {
    Literal source = text(arguments[0]);
    int[] characters = source.getLabel().codePoints().toArray();
    double from = Rounding.of(Rounding.number(arguments[1]));
    double until =
        arguments.length > 2
            ? from + Rounding.of(Rounding.number(arguments[2]))
            : Double.POSITIVE_INFINITY;
    if (Double.isNaN(from) || Double.isNaN(until)) {
      return like(source, "");
    }
    int start = (int) Math.clamp(from - 1, 0, characters.length);
    int end = (int) Math.clamp(until - 1, start, characters.length);
    return like(source, new String(characters, start, end - start));
  }

  static Literal encode(RunningQuery query, Value[] arguments) {
    String encoded =
        URLEncoder.encode(text(Functions.one(arguments)).getLabel(), StandardCharsets.UTF_8);
    return literal(encoded.replace("+", "%20").replace("*", "%2A").replace("%7E", "~"));
  }

  static Literal concat(RunningQuery query, Value[] arguments) {
    long length = 0;
    for (Value argument : arguments) {
      length += text(argument).getLabel().length();
      query.requireText(length);
    }
    return arguments.length == 0
        ? literal("")
        : CONCAT.evaluate(SimpleValueFactory.getInstance(), arguments);
  }

  static Literal replace(RunningQuery query, Value[] arguments) {
    Literal source = text(arguments[0]);
    String flags = arguments.length > 3 ? text(arguments[3]).getLabel() : "";
    Pattern pattern = Expressions.pattern(text(arguments[1]).getLabel(), flags);
    if (pattern.matcher("").find()) {
      throw new ValueExprEvaluationException(
          "REPLACE of an expression that matches nothing at all");
    }
    Matcher matcher = pattern.matcher(new WatchedText(source.getLabel(), query));
    var replacement = new Replacement(text(arguments[2]).getLabel(), flags.indexOf('q') >= 0);
    var result = new StringBuilder();
    int done = 0;
    try {
      while (matcher.find()) {
        result.append(source.getLabel(), done, matcher.start());
        replacement.appendTo(result, matcher);
        done = matcher.end();
        query.requireText(result.length());
      }
    } catch (StackOverflowError e) {
      throw new ValueExprEvaluationException("the text is too long for this regular expression");
    }
    return like(
        source, result.append(source.getLabel(), done, source.getLabel().length()).toString());
  }

  static Literal text(Value value) {
    if (!QueryEvaluationUtility.isStringLiteral(value)) {
      throw new ValueExprEvaluationException("expected a string, got " + value);
    }
    return (Literal) value;
  }

  /** A text with the language of another. */
  static Literal like(Literal source, String text) {
    return source
        .getLanguage()
        .map(language -> tagged(text, language))
        .orElseGet(() -> literal(text));
  }

  private static Literal tagged(String text, String language) {
    return SimpleValueFactory.getInstance().createLiteral(text, language);
  }
}

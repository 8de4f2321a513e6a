package org.gkec.server.graph.evaluation;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.FN;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;
import org.eclipse.rdf4j.query.algebra.evaluation.function.FunctionRegistry;
import org.eclipse.rdf4j.query.algebra.evaluation.function.string.Concat;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtility;

/**
 * SPARQL functions in place of RDF4J's: texts are counted in characters, not in UTF-16 units; what
 * they compute counts against the budget; casts follow XPath.
 */
final class Functions {

  private static final Concat CONCAT = new Concat();

  private Functions() {}

  /** Puts the functions into RDF4J's registry, which is one for the whole process. */
  static void register() {
    List.of(
            new Named(FN.STRING_LENGTH.stringValue(), Functions::length),
            new Named(FN.SUBSTRING.stringValue(), Functions::substring),
            new Named(FN.ENCODE_FOR_URI.stringValue(), Functions::encode),
            new Named(FN.CONCAT.stringValue(), Functions::concat),
            new Named(FN.NUMERIC_ROUND.stringValue(), Functions::round),
            new Named(FN.REPLACE.stringValue(), Functions::replace),
            new Named(XSD.BOOLEAN.stringValue(), (query, args) -> Casts.toBoolean(one(args))),
            new Named(XSD.STRING.stringValue(), (query, args) -> Casts.toText(one(args))))
        .forEach(FunctionRegistry.getInstance()::add);
  }

  private interface Body {
    Literal apply(RunningQuery query, Value[] arguments);
  }

  private record Named(String uri, Body body) implements Function {
    @Override
    public String getURI() {
      return uri;
    }

    @Override
    public Value evaluate(TripleSource source, Value... arguments) {
      RunningQuery query =
          source instanceof MeteredTriples metered ? metered.query() : RunningQuery.own(Budget.OWN);
      return body.apply(query, arguments);
    }

    @Override
    @Deprecated
    public Value evaluate(ValueFactory values, Value... arguments) {
      return body.apply(RunningQuery.own(Budget.OWN), arguments);
    }
  }

  private static Literal length(RunningQuery query, Value[] arguments) {
    String text = text(one(arguments)).getLabel();
    return literal(BigInteger.valueOf(text.codePointCount(0, text.length())));
  }

  /** From a place, counted from 1, so many characters; both are rounded, as XPath has it. */
  private static Literal substring(RunningQuery query, Value[] arguments) {
    Literal source = text(arguments[0]);
    int[] characters = source.getLabel().codePoints().toArray();
    double from = Rounding.of(number(arguments[1]));
    double until =
        arguments.length > 2 ? from + Rounding.of(number(arguments[2])) : Double.POSITIVE_INFINITY;
    if (Double.isNaN(from) || Double.isNaN(until)) {
      return like(source, "");
    }
    int start = (int) Math.clamp(from - 1, 0, characters.length);
    int end = (int) Math.clamp(until - 1, start, characters.length);
    return like(source, new String(characters, start, end - start));
  }

  private static Literal round(RunningQuery query, Value[] arguments) {
    Value number = one(arguments);
    number(number);
    return Rounding.of((Literal) number);
  }

  private static Literal encode(RunningQuery query, Value[] arguments) {
    String encoded = URLEncoder.encode(text(one(arguments)).getLabel(), StandardCharsets.UTF_8);
    query.compute(encoded.length());
    return literal(encoded.replace("+", "%20").replace("*", "%2A").replace("%7E", "~"));
  }

  private static Literal concat(RunningQuery query, Value[] arguments) {
    for (Value argument : arguments) {
      query.compute(text(argument).getLabel().length());
    }
    return arguments.length == 0
        ? literal("")
        : CONCAT.evaluate(SimpleValueFactory.getInstance(), arguments);
  }

  private static Literal replace(RunningQuery query, Value[] arguments) {
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
        int before = result.length();
        result.append(source.getLabel(), done, matcher.start());
        replacement.appendTo(result, matcher);
        done = matcher.end();
        query.compute(result.length() - before);
      }
    } catch (StackOverflowError e) {
      throw new ValueExprEvaluationException("the text is too long for this regular expression");
    }
    query.compute(source.getLabel().length());
    return like(
        source, result.append(source.getLabel(), done, source.getLabel().length()).toString());
  }

  private static Value one(Value[] arguments) {
    if (arguments.length != 1) {
      throw new ValueExprEvaluationException("expected one argument, got " + arguments.length);
    }
    return arguments[0];
  }

  private static Literal text(Value value) {
    if (!QueryEvaluationUtility.isStringLiteral(value)) {
      throw new ValueExprEvaluationException("expected a string, got " + value);
    }
    return (Literal) value;
  }

  private static double number(Value value) {
    if (value instanceof Literal number
        && number
            .getCoreDatatype()
            .asXSDDatatype()
            .filter(type -> type.isNumericDatatype())
            .isPresent()) {
      return number.doubleValue();
    }
    throw new ValueExprEvaluationException("expected a number, got " + value);
  }

  /** A text with the language of another. */
  private static Literal like(Literal source, String text) {
    return source
        .getLanguage()
        .map(language -> tagged(text, language))
        .orElseGet(() -> literal(text));
  }

  private static Literal tagged(String text, String language) {
    return SimpleValueFactory.getInstance().createLiteral(text, language);
  }
}

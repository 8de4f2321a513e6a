package org.gkec.server.graph.function;

import java.util.List;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.FN;
import org.eclipse.rdf4j.model.vocabulary.GEOF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;
import org.eclipse.rdf4j.query.algebra.evaluation.function.FunctionRegistry;
import org.eclipse.rdf4j.query.algebra.evaluation.function.geosparql.Relate;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.Metered;
import org.gkec.server.graph.meter.RunningQuery;

/**
 * SPARQL functions in place of RDF4J's: texts are counted in characters, not in UTF-16 units, what
 * may take long can be stopped, casts follow XPath.
 */
public final class Functions {

  private Functions() {}

  /** Puts the functions into RDF4J's registry, which is one for the whole process. */
  public static void register() {
    FunctionRegistry registry = FunctionRegistry.getInstance();
    List.of(
            new Named(FN.STRING_LENGTH.stringValue(), TextFunctions::length),
            new Named(FN.SUBSTRING.stringValue(), TextFunctions::substring),
            new Named(FN.ENCODE_FOR_URI.stringValue(), TextFunctions::encode),
            new Named(FN.CONCAT.stringValue(), TextFunctions::concat),
            new Named(FN.REPLACE.stringValue(), TextFunctions::replace),
            new Named(FN.CONTAINS.stringValue(), TextSearch::contains),
            new Named(FN.SUBSTRING_BEFORE.stringValue(), TextSearch::before),
            new Named(FN.SUBSTRING_AFTER.stringValue(), TextSearch::after),
            new Named(FN.NUMERIC_ROUND.stringValue(), (query, args) -> Rounding.of(one(args))),
            new Named("STRLANG", WellFormed::withLanguage),
            new Named(XSD.BOOLEAN.stringValue(), (query, args) -> Casts.toBoolean(one(args))),
            new Named(XSD.STRING.stringValue(), (query, args) -> Casts.toText(one(args))),
            new Named(GEOF.SF_EQUALS.stringValue(), (query, args) -> equalInSpace(args)),
            new Named(GEOF.EH_EQUALS.stringValue(), (query, args) -> equalInSpace(args)))
        .forEach(registry::add);
    registry.getAll().stream()
        .filter(function -> function.getURI().startsWith(GEOF.NAMESPACE))
        .filter(function -> !function.getURI().equals(GEOF.GET_SRID.stringValue()))
        .toList()
        .forEach(function -> registry.add(GeometryFunction.of(function)));
  }

  /** GeoSPARQL 1.1: by the pattern of 1.0, whose boundaries must meet, no point equals itself. */
  private static Literal equalInSpace(Value[] geometries) {
    if (geometries.length != 2) {
      throw new ValueExprEvaluationException("expected two geometries, got " + geometries.length);
    }
    Literal pattern = Values.literal("T*F**FFF*");
    return (Literal)
        new Relate()
            .evaluate(SimpleValueFactory.getInstance(), geometries[0], geometries[1], pattern);
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
      return body.apply(query(source), arguments);
    }

    @Override
    @Deprecated
    public Value evaluate(ValueFactory values, Value... arguments) {
      return body.apply(RunningQuery.own(Budget.OWN), arguments);
    }
  }

  /** The query that a function is part of. */
  static RunningQuery query(TripleSource source) {
    return source instanceof Metered metered ? metered.query() : RunningQuery.own(Budget.OWN);
  }

  static Value one(Value[] arguments) {
    if (arguments.length != 1) {
      throw new ValueExprEvaluationException("expected one argument, got " + arguments.length);
    }
    return arguments[0];
  }
}

package org.gkec.queries.function;

import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;

/**
 * {@code func:label(thing, language)}: the {@code skos:prefLabel} of a thing in a language, else in
 * English, else an error in SPARQL's sense (the variable stays unbound).
 */
public final class Label implements Function {

  @Override
  public String getURI() {
    return Text.NAMESPACE + "label";
  }

  @Override
  public Value evaluate(TripleSource source, Value... arguments) {
    if (arguments.length != 2) {
      throw new ValueExprEvaluationException("func:label takes a thing and a language");
    }
    return TextIn.of(source, arguments[0], SKOS.PREF_LABEL, arguments[1]);
  }

  @Override
  @Deprecated
  public Value evaluate(ValueFactory values, Value... arguments) {
    throw new ValueExprEvaluationException("func:label needs a graph");
  }
}

package org.gkec.queries.function;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;
import org.gkec.ontology.Gkec;

/**
 * {@code func:text(thing, property, language)}: the text that a property of a thing has in a
 * language, else in English, else an error in SPARQL's sense.
 */
public final class Text implements Function {

  /** The namespace of our own functions, described in {@code ontology/services.ttl}. */
  static final String NAMESPACE = Gkec.BASE + "function#";

  @Override
  public String getURI() {
    return NAMESPACE + "text";
  }

  @Override
  public Value evaluate(TripleSource source, Value... arguments) {
    if (arguments.length != 3 || !(arguments[1] instanceof IRI property)) {
      throw new ValueExprEvaluationException("func:text takes a thing, a property, a language");
    }
    return TextIn.of(source, arguments[0], property, arguments[2]);
  }

  @Override
  @Deprecated
  public Value evaluate(ValueFactory values, Value... arguments) {
    throw new ValueExprEvaluationException("func:text needs a graph");
  }
}

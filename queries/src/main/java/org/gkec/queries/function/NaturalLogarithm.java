package org.gkec.queries.function;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;

/**
 * {@code math:log(x)}, the natural logarithm of XPath and XQuery Functions 3.1 as a SPARQL
 * function. Gives an xsd:double; an error in SPARQL's sense (the variable stays unbound) for
 * anything that is not a number above zero.
 */
public final class NaturalLogarithm implements Function {

  @Override
  public String getURI() {
    return "http://www.w3.org/2005/xpath-functions/math#log";
  }

  @Override
  @SuppressWarnings("deprecation") // the interface leaves no other method to implement
  public Value evaluate(ValueFactory values, Value... arguments) {
    if (arguments.length != 1 || !(arguments[0] instanceof Literal literal)) {
      throw new ValueExprEvaluationException("math:log takes one number");
    }
    try {
      double number = literal.doubleValue();
      if (!(number > 0)) {
        throw new ValueExprEvaluationException("math:log takes a number above 0, got " + number);
      }
      return values.createLiteral(Math.log(number));
    } catch (NumberFormatException e) {
      throw new ValueExprEvaluationException("math:log takes a number, got " + literal, e);
    }
  }
}

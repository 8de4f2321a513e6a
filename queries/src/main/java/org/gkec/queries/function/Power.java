package org.gkec.queries.function;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.function.Function;

/**
 * {@code math:pow(x, y)} of XPath and XQuery Functions 3.1 as a SPARQL function. Gives an
 * xsd:double; an error in SPARQL's sense (the variable stays unbound) for anything but two numbers,
 * and where the power is no number, such as a root of a negative one.
 */
public final class Power implements Function {

  @Override
  public String getURI() {
    return "http://www.w3.org/2005/xpath-functions/math#pow";
  }

  @Override
  @SuppressWarnings("deprecation") // the interface leaves no other method to implement
  public Value evaluate(ValueFactory values, Value... arguments) {
    if (arguments.length != 2
        || !(arguments[0] instanceof Literal base)
        || !(arguments[1] instanceof Literal exponent)) {
      throw new ValueExprEvaluationException("math:pow takes two numbers");
    }
    try {
      double power = Math.pow(base.doubleValue(), exponent.doubleValue());
      if (Double.isNaN(power)) {
        throw new ValueExprEvaluationException("math:pow of " + base + " and " + exponent);
      }
      return values.createLiteral(power);
    } catch (NumberFormatException e) {
      throw new ValueExprEvaluationException("math:pow takes two numbers", e);
    }
  }
}

package org.gkec.server.graph.function;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/** What counts as true: SPARQL 1.1, section 17.2.2. */
public final class EffectiveBoolean {

  private EffectiveBoolean() {}

  /**
   * The effective boolean value.
   *
   * @throws ValueExprEvaluationException if there is none, as of an IRI or a date
   */
  public static boolean of(Value value) {
    if (value instanceof Literal literal) {
      if (literal.getLanguage().isPresent()) {
        return !literal.getLabel().isEmpty();
      }
      if (literal.getCoreDatatype() instanceof CoreDatatype.XSD type) {
        if (type == CoreDatatype.XSD.STRING) {
          return !literal.getLabel().isEmpty();
        }
        if (type == CoreDatatype.XSD.BOOLEAN) {
          return XMLDatatypeUtil.isValidBoolean(literal.getLabel())
              && XMLDatatypeUtil.parseBoolean(literal.getLabel());
        }
        if (type.isNumericDatatype()) {
          return Numbers.isNumeric(literal) && isMoreThanNothing(literal.doubleValue());
        }
      }
    }
    throw new ValueExprEvaluationException(value + " is neither true nor false");
  }

  private static boolean isMoreThanNothing(double number) {
    return number != 0 && !Double.isNaN(number);
  }
}

package org.gkec.server.graph.function;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/** Numbers rounded as XPath's fn:round has it: to the nearest, halves upwards. */
final class Rounding {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Rounding() {}

  /** Not a number and the infinities are what they are. */
  static double of(double number) {
    double below = Math.floor(number);
    return number - below >= 0.5 ? below + 1 : below; // adding a half first would round twice
  }

  /** Of the same type; what is no number is an error. */
  static Literal of(Value value) {
    number(value);
    return of((Literal) value);
  }

  /** The value of a number. */
  static double number(Value value) {
    if (value instanceof Literal number && Numbers.hasNumericType(number)) {
      return number.doubleValue();
    }
    throw new ValueExprEvaluationException("expected a number, got " + value);
  }

  /** Of the same type. */
  private static Literal of(Literal number) {
    return switch (number.getCoreDatatype()) {
      case CoreDatatype.XSD.DOUBLE -> literal(of(number.doubleValue()));
      case CoreDatatype.XSD.FLOAT -> literal((float) of(number.floatValue()));
      case CoreDatatype.XSD.DECIMAL ->
          literal(number.decimalValue().add(HALF).setScale(0, RoundingMode.FLOOR));
      default -> number;
    };
  }
}

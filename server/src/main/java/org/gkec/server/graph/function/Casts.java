package org.gkec.server.graph.function;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtility;

/** Casts as XPath Functions and Operators 3.1, section 19, has them. */
final class Casts {

  private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("1e-6");
  private static final BigDecimal SMALLEST_SCIENTIFIC = new BigDecimal("1e6");

  private Casts() {}

  static Literal toBoolean(Value value) {
    if (value instanceof Literal source) {
      CoreDatatype.XSD type = source.getCoreDatatype().asXSDDatatypeOrNull();
      try {
        if (QueryEvaluationUtility.isSimpleLiteral(source) || type == CoreDatatype.XSD.BOOLEAN) {
          return literal(XMLDatatypeUtil.parseBoolean(source.getLabel()));
        }
        if (type != null && type.isNumericDatatype()) {
          double number = source.doubleValue();
          return literal(number != 0 && !Double.isNaN(number));
        }
      } catch (IllegalArgumentException e) {
        throw new ValueExprEvaluationException("not a boolean: " + value);
      }
    }
    throw new ValueExprEvaluationException("not a boolean: " + value);
  }

  static Literal toText(Value value) {
    if (value instanceof IRI iri) {
      return literal(iri.stringValue());
    }
    if (value instanceof Literal source && source.getLanguage().isEmpty()) {
      return literal(canonical(source));
    }
    throw new ValueExprEvaluationException("not a string: " + value);
  }

  private static String canonical(Literal source) {
    CoreDatatype.XSD type = source.getCoreDatatype().asXSDDatatypeOrNull();
    if (type == null || !XMLDatatypeUtil.isValidValue(source.getLabel(), type)) {
      return source.getLabel();
    }
    return switch (type) {
      case FLOAT, DOUBLE -> floating(source);
      case DECIMAL -> plain(source.decimalValue());
      case BOOLEAN -> String.valueOf(source.booleanValue());
      default -> type.isIntegerDatatype() ? source.integerValue().toString() : source.getLabel();
    };
  }

  private static String floating(Literal source) {
    double number = source.doubleValue();
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.isNaN(number) ? "NaN" : number > 0 ? "INF" : "-INF";
    }
    BigDecimal exact =
        source.getCoreDatatype() == CoreDatatype.XSD.FLOAT
            ? new BigDecimal(Float.toString(source.floatValue()))
            : BigDecimal.valueOf(number);
    BigDecimal size = exact.abs();
    boolean scientific =
        size.signum() != 0
            && (size.compareTo(SMALLEST_PLAIN) < 0 || size.compareTo(SMALLEST_SCIENTIFIC) >= 0);
    return scientific
        ? XMLDatatypeUtil.normalize(
            source.getLabel(), source.getCoreDatatype().asXSDDatatypeOrNull())
        : plain(exact);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

package org.gkec.server.graph.function;

import java.util.Set;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.Duration;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.query.algebra.Compare.CompareOp;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.util.QueryEvaluationUtil;

/**
 * SPARQL's comparison of values, section 17.3: of numbers, durations and strings as XPath has it,
 * of all else as RDF4J does.
 */
public final class ValueComparison {

  private static final Set<CoreDatatype.XSD> DURATIONS =
      Set.of(CoreDatatype.XSD.DAYTIMEDURATION, CoreDatatype.XSD.YEARMONTHDURATION);

  private ValueComparison() {}

  /**
   * Whether a comparison holds.
   *
   * @throws ValueExprEvaluationException if the values cannot be compared
   */
  public static boolean holds(Value one, CompareOp operator, Value other) {
    if (one instanceof Literal first && other instanceof Literal second) {
      if (Numbers.hasNumericType(first) && Numbers.hasNumericType(second)) {
        return ofNumbers(first, operator, second);
      }
      if (isDuration(first) && first.getCoreDatatype().equals(second.getCoreDatatype())) {
        return ofDurations(first, second).is(operator);
      }
      if (isString(first) && isString(second)) {
        return Relation.of(CodePoints.compare(first.getLabel(), second.getLabel())).is(operator);
      }
    }
    return QueryEvaluationUtil.compare(one, other, operator);
  }

  /** A text that is no number equals itself; what it is to others nobody knows. */
  private static boolean ofNumbers(Literal one, CompareOp operator, Literal other) {
    try {
      return Numbers.compare(one, other).is(operator);
    } catch (IllegalArgumentException noNumber) {
      if (one.equals(other) && (operator == CompareOp.EQ || operator == CompareOp.NE)) {
        return operator == CompareOp.EQ;
      }
      throw new ValueExprEvaluationException(one + " and " + other + " are not both numbers");
    }
  }

  private static Relation ofDurations(Literal one, Literal other) {
    Duration first = XMLDatatypeUtil.parseDuration(one.getLabel());
    return switch (first.compare(XMLDatatypeUtil.parseDuration(other.getLabel()))) {
      case DatatypeConstants.LESSER -> Relation.BELOW;
      case DatatypeConstants.EQUAL -> Relation.EQUAL;
      case DatatypeConstants.GREATER -> Relation.ABOVE;
      default -> Relation.NOWHERE;
    };
  }

  private static boolean isDuration(Literal literal) {
    return literal.getCoreDatatype() instanceof CoreDatatype.XSD type && DURATIONS.contains(type);
  }

  private static boolean isString(Literal literal) {
    return literal.getCoreDatatype() == CoreDatatype.XSD.STRING;
  }
}

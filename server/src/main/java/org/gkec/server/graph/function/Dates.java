package org.gkec.server.graph.function;

import java.util.Optional;
import javax.xml.datatype.Duration;
import javax.xml.datatype.XMLGregorianCalendar;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.algebra.MathExpr.MathOp;

/**
 * Days and times moved by a duration, as XPath has it: the last of January and a month is the last
 * of February.
 */
public final class Dates {

  private Dates() {}

  /** The sum or difference of a day or time and a duration; empty if the values are others. */
  public static Optional<Literal> moved(Value from, MathOp operator, Value by) {
    if (from instanceof Literal start
        && by instanceof Literal length
        && start.getCoreDatatype() instanceof CoreDatatype.XSD type
        && type.isCalendarDatatype()
        && length.getCoreDatatype() instanceof CoreDatatype.XSD duration
        && duration.isDurationDatatype()
        && (operator == MathOp.PLUS || operator == MathOp.MINUS)) {
      var moved = (XMLGregorianCalendar) start.calendarValue().clone();
      Duration step = XMLDatatypeUtil.parseDuration(length.getLabel());
      moved.add(operator == MathOp.PLUS ? step : step.negate());
      return Optional.of(Values.literal(moved.toXMLFormat(), type));
    }
    return Optional.empty();
  }
}

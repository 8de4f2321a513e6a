package org.gkec.server.graph.function;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;

/** Numeric literals, compared after XPath's promotion: decimal to float to double. */
public final class Numbers {

  private Numbers() {}

  /** True for a literal of a numeric type whose text is one of its numbers. */
  public static boolean isNumeric(Value value) {
    return value instanceof Literal literal
        && hasNumericType(literal)
        && XMLDatatypeUtil.isValidValue(
            literal.getLabel(), literal.getCoreDatatype().asXSDDatatypeOrNull());
  }

  static boolean hasNumericType(Literal literal) {
    return literal.getCoreDatatype() instanceof CoreDatatype.XSD type && type.isNumericDatatype();
  }

  /**
   * How two numbers stand to each other.
   *
   * @throws IllegalArgumentException if the text of one is no number
   */
  static Relation compare(Literal one, Literal other) {
    if (is(one, CoreDatatype.XSD.DOUBLE) || is(other, CoreDatatype.XSD.DOUBLE)) {
      return Relation.of(asDouble(one), asDouble(other));
    }
    if (is(one, CoreDatatype.XSD.FLOAT) || is(other, CoreDatatype.XSD.FLOAT)) {
      return Relation.of(one.floatValue(), other.floatValue());
    }
    return isInteger(one) && isInteger(other)
        ? Relation.of(one.integerValue().compareTo(other.integerValue()))
        : Relation.of(one.decimalValue().compareTo(other.decimalValue()));
  }

  private static boolean isInteger(Literal literal) {
    return literal.getCoreDatatype() instanceof CoreDatatype.XSD type && type.isIntegerDatatype();
  }

  private static boolean is(Literal literal, CoreDatatype.XSD type) {
    return literal.getCoreDatatype() == type;
  }

  /** A float is what its 32 bits are, not what its digits would be with more of them. */
  private static double asDouble(Literal number) {
    return is(number, CoreDatatype.XSD.FLOAT) ? number.floatValue() : number.doubleValue();
  }
}

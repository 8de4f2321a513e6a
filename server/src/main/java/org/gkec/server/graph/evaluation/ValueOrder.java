package org.gkec.server.graph.evaluation;

import java.util.Comparator;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.query.algebra.evaluation.util.ValueComparator;
import org.gkec.server.graph.function.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * The order of ORDER BY: numbers that are too long to be read come last, by their texts; strings by
 * their code points.
 */
final class ValueOrder extends ValueComparator {

  private static final Comparator<Value> BY_TEXT =
      Comparator.comparing(Digits::isBeyond).thenComparing(Value::stringValue);

  @Override
  public int compare(@Nullable Value one, @Nullable Value other) {
    if (one instanceof Literal first && other instanceof Literal second) {
      if (Digits.isBeyond(first) || Digits.isBeyond(second)) {
        return BY_TEXT.compare(first, second);
      }
      if (isString(first) && isString(second)) {
        return CodePoints.compare(first.getLabel(), second.getLabel());
      }
    }
    return super.compare(one, other);
  }

  private static boolean isString(Literal literal) {
    return literal.getCoreDatatype() == CoreDatatype.XSD.STRING;
  }
}

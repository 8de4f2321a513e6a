package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.AbstractAggregateOperator;
import org.eclipse.rdf4j.query.algebra.Compare;
import org.eclipse.rdf4j.query.algebra.Count;
import org.eclipse.rdf4j.query.algebra.FunctionCall;
import org.eclipse.rdf4j.query.algebra.ListMemberOperator;
import org.eclipse.rdf4j.query.algebra.MathExpr;
import org.eclipse.rdf4j.query.algebra.OrderElem;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.impl.EmptyBindingSet;

/**
 * A number, day or duration that is read for its value: beyond a thousand digits that is a type
 * error. Java takes seconds to read 400,000 digits, for ever to add one to {@code 1E999999999}, and
 * a number that is squared again and again has soon filled the memory; nothing can stop it.
 */
record Digits(QueryValueEvaluationStep step) implements QueryValueEvaluationStep {

  private static final int MOST = 1000;

  /** The step, bounded if what stands above it reads its value. */
  static QueryValueEvaluationStep of(QueryValueEvaluationStep step, ValueExpr expression) {
    return isRead(expression.getParentNode()) ? new Digits(step) : step;
  }

  private static boolean isRead(QueryModelNode above) {
    return switch (above) {
      case Count ignored -> false;
      case Compare ignored -> true;
      case MathExpr ignored -> true;
      case FunctionCall ignored -> true;
      case AbstractAggregateOperator ignored -> true;
      case ListMemberOperator ignored -> true;
      case OrderElem ignored -> true;
      case null, default -> false;
    };
  }

  @Override
  public Value evaluate(BindingSet row) {
    Value value = step.evaluate(row);
    if (isBeyond(value)) {
      throw new ValueExprEvaluationException(
          "a %s is not read beyond %d characters or with an exponent"
              .formatted(((Literal) value).getDatatype(), MOST));
    }
    return value;
  }

  /** True if a value cannot be read in reasonable time. */
  static boolean isBeyond(Value value) {
    return value instanceof Literal literal
        && literal.getCoreDatatype() instanceof CoreDatatype.XSD type
        && (type == CoreDatatype.XSD.DECIMAL
            ? literal.getLabel().length() > MOST || hasExponent(literal.getLabel())
            : literal.getLabel().length() > MOST && isRead(type));
  }

  private static boolean isRead(CoreDatatype.XSD type) {
    return type.isNumericDatatype() || type.isCalendarDatatype() || type.isDurationDatatype();
  }

  private static boolean hasExponent(String decimal) {
    return decimal.indexOf('E') >= 0 || decimal.indexOf('e') >= 0;
  }

  /** A constant that is refused is none: what stands above must not take it for one. */
  @Override
  public boolean isConstant() {
    if (!step.isConstant()) {
      return false;
    }
    try {
      evaluate(EmptyBindingSet.getInstance());
      return true;
    } catch (ValueExprEvaluationException refused) {
      return false;
    }
  }
}

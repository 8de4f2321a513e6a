package org.gkec.server.graph.evaluation;

import org.eclipse.rdf4j.query.algebra.BinaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.helpers.TupleExprs;
import org.gkec.server.graph.join.CompatibleJoin;
import org.gkec.server.graph.join.SureNames;

/** Which operators keep all rows of an operand in memory. */
record Keeping(SureNames sure) {

  /** True if the operator above keeps all rows of this one. */
  @SuppressWarnings("ReferenceEquality") // the very node is meant
  boolean isOf(TupleExpr expression) {
    QueryModelNode above = expression.getParentNode();
    return switch (above) {
      case Difference minus -> minus.getRightArg() == expression;
      case Join join -> isHashed(join) && !CompatibleJoin.isFor(join, sure); // which counts its own
      case LeftJoin join -> isHashed(join);
      case null, default -> false;
    };
  }

  private static boolean isHashed(BinaryTupleOperator join) {
    return TupleExprs.isVariableScopeChange(join.getRightArg())
        || TupleExprs.containsSubquery(join.getRightArg());
  }
}

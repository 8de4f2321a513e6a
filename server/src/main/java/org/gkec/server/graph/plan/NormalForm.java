package org.gkec.server.graph.plan;

import java.util.HashSet;
import org.eclipse.rdf4j.query.algebra.BinaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Union;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.QueryModelNormalizerOptimizer;
import org.eclipse.rdf4j.query.algebra.helpers.collectors.StatementPatternCollector;
import org.gkec.server.graph.join.SureNames;

/**
 * The normal form of RDF4J, which its other optimizers expect, with three differences. A join on a
 * variable that an optional part binds stays before what comes after. A join of unions becomes a
 * union of joins only while that is short: n unions of two make 2^n joins. And the sides of a join
 * are looked at once: RDF4J begins each step with the sides, so that a step before it would look at
 * the first of n joins 2^n times.
 */
final class NormalForm extends QueryModelNormalizerOptimizer {

  /** How many triple patterns a union of joins may have. */
  private static final int MOST_PATTERNS = 100;

  private final Runnable look;
  private boolean sidesAreDone;

  /**
   * Takes the place of RDF4J's.
   *
   * @param look is called at each step
   */
  NormalForm(Runnable look) {
    this.look = look;
  }

  @Override
  public void meet(Join join) {
    look.run();
    join.visitChildren(this); // which may make an OPTIONAL, or a union, of a side
    TupleExpr left = join.getLeftArg();
    TupleExpr right = join.getRightArg();
    if (!isOnOptional(left, right)
        && !isOnOptional(right, left)
        && patterns(left, right) + patterns(right, left) <= MOST_PATTERNS) {
      sidesAreDone = true;
      super.meet(join);
    }
  }

  @Override
  protected void meetBinaryTupleOperator(BinaryTupleOperator node) {
    if (sidesAreDone) {
      sidesAreDone = false;
    } else {
      super.meetBinaryTupleOperator(node);
    }
  }

  /** Not nothing where both sides are the same: a row without variables stays. */
  @Override
  public void meet(Difference minus) {
    minus.visitChildren(this);
  }

  /** How many there will be of one side: so many for each member of the other. */
  private static int patterns(TupleExpr side, TupleExpr other) {
    return other instanceof Union
        ? StatementPatternCollector.process(side).size() * members(other)
        : 0;
  }

  private static int members(TupleExpr side) {
    return side instanceof Union union
        ? members(union.getLeftArg()) + members(union.getRightArg())
        : 1;
  }

  private static boolean isOnOptional(TupleExpr side, TupleExpr other) {
    if (!(side instanceof LeftJoin)) {
      return false;
    }
    var unsure = new HashSet<>(side.getBindingNames());
    unsure.removeAll(SureNames.of(side));
    unsure.retainAll(other.getBindingNames());
    return !unsure.isEmpty();
  }
}

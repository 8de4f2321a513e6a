package org.gkec.server.graph.join;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.LookAheadIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.BinaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.helpers.TupleExprs;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/**
 * A join as SPARQL 1.1 defines it (18.5): of rows that agree, where a variable that one of them
 * does not bind agrees with all; for OPTIONAL, a row of the left without a partner stays. Both
 * sides are found without looking at each other. For joins that RDF4J answers wrongly: its hash
 * join finds no partner for a row that lacks a common variable, takes constants for variables and
 * forgets the condition of OPTIONAL, and its loop hands the left row to a right side which then
 * answers another question (rdf4j#115, #1026, #4987).
 *
 * @param common variables that both sides may bind
 * @param condition what a row of OPTIONAL must fulfil
 */
public record CompatibleJoin(
    QueryEvaluationStep left,
    QueryEvaluationStep right,
    List<String> common,
    boolean optional,
    JoinCondition condition,
    RunningQuery query)
    implements QueryEvaluationStep {

  /** What joined rows must fulfil. */
  public interface JoinCondition {
    /** True if it holds; an error is none. */
    boolean holds(BindingSet row);
  }

  /** Whether RDF4J may answer this join, or left join, wrongly. */
  public static boolean isFor(BinaryTupleOperator join, SureNames sure) {
    TupleExpr left = join.getLeftArg();
    TupleExpr right = join.getRightArg();
    if (join instanceof LeftJoin optional && looksEarly(optional, sure)) {
      return true;
    }
    if (isPlain(right)) {
      return false;
    }
    boolean hashed = TupleExprs.isVariableScopeChange(right) || TupleExprs.containsSubquery(right);
    return hashed
        || !sure.in(right).containsAll(Partners.common(join))
        || SeenNames.looksBeyond(right, left.getBindingNames(), sure);
  }

  /** RDF4J asks a condition before it looks for a partner, if it takes its variables for bound. */
  private static boolean looksEarly(LeftJoin optional, SureNames sure) {
    if (optional.getCondition() == null) {
      return false;
    }
    Set<String> named = SeenNames.all(optional.getCondition());
    return optional.getLeftArg().getAssuredBindingNames().containsAll(named)
        && !sure.in(optional.getLeftArg()).containsAll(named);
  }

  /** Triple patterns that are no group of their own bind all they name and look at nothing else. */
  private static boolean isPlain(TupleExpr side) {
    return !TupleExprs.isVariableScopeChange(side)
        && (side instanceof StatementPattern
            || (side instanceof Join join
                && isPlain(join.getLeftArg())
                && isPlain(join.getRightArg())));
  }

  /** Joins the rows of two sides. */
  public static CompatibleJoin of(
      BinaryTupleOperator join,
      QueryEvaluationStep left,
      QueryEvaluationStep right,
      JoinCondition condition,
      RunningQuery query) {
    return new CompatibleJoin(
        left, right, Partners.common(join), join instanceof LeftJoin, condition, query);
  }

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    return new JoinedRows(bindings);
  }

  private final class JoinedRows extends LookAheadIteration<BindingSet> {

    private final BindingSet bindings;
    private final CloseableIteration<BindingSet> lefts;
    private @Nullable Partners partners;
    private @Nullable BindingSet alone;
    private Iterator<BindingSet> joined = List.<BindingSet>of().iterator();

    JoinedRows(BindingSet bindings) {
      this.bindings = bindings;
      this.lefts = left.evaluate(bindings);
    }

    @Override
    protected @Nullable BindingSet getNextElement() {
      while (true) {
        while (joined.hasNext()) {
          BindingSet row = joined.next();
          if (condition.holds(row)) {
            alone = null;
            return row;
          }
        }
        if (alone != null) {
          BindingSet row = alone;
          alone = null;
          return row;
        }
        if (!lefts.hasNext()) {
          return null;
        }
        if (partners == null) {
          partners = new Partners(right.evaluate(bindings), common, query);
        }
        BindingSet row = lefts.next();
        joined = partners.joined(row);
        alone = optional ? row : null;
      }
    }

    @Override
    protected void handleClose() {
      try {
        if (partners != null) {
          partners.close();
        }
      } finally {
        lefts.close();
      }
    }
  }
}

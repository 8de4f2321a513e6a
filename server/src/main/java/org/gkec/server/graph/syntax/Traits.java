package org.gkec.server.graph.syntax;

import java.util.Set;
import org.eclipse.rdf4j.model.vocabulary.FN;
import org.eclipse.rdf4j.query.algebra.ArbitraryLengthPath;
import org.eclipse.rdf4j.query.algebra.BNodeGenerator;
import org.eclipse.rdf4j.query.algebra.BinaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.Distinct;
import org.eclipse.rdf4j.query.algebra.Filter;
import org.eclipse.rdf4j.query.algebra.FunctionCall;
import org.eclipse.rdf4j.query.algebra.Group;
import org.eclipse.rdf4j.query.algebra.Order;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.algebra.Slice;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.ZeroLengthPath;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;

/** What can be said of a query by its form alone. */
public final class Traits extends AbstractQueryModelVisitor<RuntimeException> {

  private static final int CHEAP_ROWS = 1000;
  private static final Set<String> CHANGING =
      Set.of("NOW", "RAND", "UUID", "STRUUID", FN.NAMESPACE + "current-dateTime");

  private int nodes;
  private int patterns;
  private boolean heavy;
  private boolean repeatable = true;
  private long limit = Long.MAX_VALUE;

  private Traits() {}

  public static Traits of(TupleExpr query) {
    var traits = new Traits();
    query.visit(traits);
    return traits;
  }

  int nodes() {
    return nodes;
  }

  public boolean repeatable() {
    return repeatable;
  }

  public boolean cheap(QueryForm kind) {
    boolean few = kind == QueryForm.TRUTH || limit <= CHEAP_ROWS;
    return !heavy && patterns <= 1 && few;
  }

  @Override
  protected void meetNode(QueryModelNode node) {
    nodes++;
    heavy |=
        node instanceof BinaryTupleOperator
            || node instanceof Group
            || node instanceof Order
            || node instanceof Distinct
            || node instanceof Filter
            || node instanceof ArbitraryLengthPath
            || node instanceof ZeroLengthPath
            || node instanceof BindingSetAssignment;
    super.meetNode(node);
  }

  @Override
  public void meet(StatementPattern node) {
    patterns++;
    super.meet(node);
  }

  @Override
  public void meet(Slice node) {
    limit = node.hasLimit() ? node.getLimit() + Math.max(0, node.getOffset()) : limit;
    super.meet(node);
  }

  @Override
  public void meet(Service node) {
    heavy = true;
    repeatable = false;
    super.meet(node);
  }

  @Override
  public void meet(FunctionCall node) {
    repeatable &= !CHANGING.contains(node.getURI());
    super.meet(node);
  }

  @Override
  public void meet(BNodeGenerator node) {
    repeatable = false;
    super.meet(node);
  }
}

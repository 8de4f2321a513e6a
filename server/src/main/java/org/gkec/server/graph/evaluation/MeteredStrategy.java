package org.gkec.server.graph.evaluation;

import java.util.List;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.BNodeGenerator;
import org.eclipse.rdf4j.query.algebra.BinaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.Group;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.Order;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.Regex;
import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.StatementPattern.Scope;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.DefaultEvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.QueryEvaluationContext;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.evaluationsteps.StatementPatternQueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.iterator.GroupIterator;
import org.eclipse.rdf4j.query.algebra.evaluation.iterator.OrderIterator;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.StandardQueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.evaluation.util.OrderComparator;
import org.eclipse.rdf4j.query.algebra.evaluation.util.ValueComparator;
import org.eclipse.rdf4j.query.algebra.helpers.TupleExprs;

/**
 * RDF4J's evaluation with a meter in every place where a query can spend time or memory: statements
 * read, rows between operators, rows kept, comparisons, regular expressions, planning.
 */
final class MeteredStrategy extends DefaultEvaluationStrategy {

  private final RunningQuery query;
  private final TripleSource defaultGraph;
  private final Services services;
  private final LabelledNodes labelled = new LabelledNodes();

  MeteredStrategy(
      MeteredTriples store,
      TripleSource defaultGraph,
      Dataset dataset,
      EvaluationStatistics statistics,
      Services services) {
    super(store, dataset, null, 0, new MeteredStatistics(statistics, store.query(), services));
    this.query = store.query();
    this.defaultGraph = defaultGraph;
    this.services = services;
    setCollectionFactory(() -> new MeteredCollections(query));
    setOptimizerPipeline(
        Optimizers.of(
            new StandardQueryOptimizerPipeline(
                this, store, new MeteredStatistics(statistics, store.query(), services))));
  }

  @Override
  public QueryEvaluationStep precompile(TupleExpr expression, QueryEvaluationContext context) {
    query.look();
    QueryEvaluationStep step = super.precompile(expression, context);
    if (expression instanceof StatementPattern) {
      return step;
    }
    boolean kept = isKept(expression);
    return bindings -> {
      query.step();
      return new MeteredRows(step.evaluate(bindings), query, kept);
    };
  }

  @Override
  public QueryValueEvaluationStep precompile(ValueExpr expression, QueryEvaluationContext context) {
    return ValueStep.of(() -> super.precompile(expression, context));
  }

  /** True if the operator above keeps all rows of this one in memory. */
  @SuppressWarnings("ReferenceEquality") // the very node is meant
  private static boolean isKept(TupleExpr expression) {
    QueryModelNode above = expression.getParentNode();
    return switch (above) {
      case Difference minus -> minus.getRightArg() == expression;
      case Join join -> isHashed(join);
      case LeftJoin join -> isHashed(join);
      case null, default -> false;
    };
  }

  private static boolean isHashed(BinaryTupleOperator join) {
    return TupleExprs.isVariableScopeChange(join.getRightArg())
        || TupleExprs.containsSubquery(join.getRightArg());
  }

  @Override
  protected QueryEvaluationStep prepare(StatementPattern node, QueryEvaluationContext context) {
    return new StatementPatternQueryEvaluationStep(
        node, context, node.getScope() == Scope.DEFAULT_CONTEXTS ? defaultGraph : tripleSource);
  }

  @Override
  protected QueryEvaluationStep prepare(Group node, QueryEvaluationContext context) {
    return bindings ->
        new GroupIterator(
            this,
            node,
            bindings,
            0,
            context,
            tripleSource.getValueFactory(),
            new MeteredCollections(query));
  }

  @Override
  protected QueryEvaluationStep prepare(Order node, QueryEvaluationContext context) {
    var order = new OrderComparator(this, node, new ValueComparator(), context);
    boolean distinct = isReducedOrDistinct(node);
    long limit = getLimit(node);
    QueryEvaluationStep rows = precompile(node.getArg(), context);
    return bindings -> new Sorted(rows.evaluate(bindings), order, limit, distinct);
  }

  @Override
  protected QueryValueEvaluationStep prepare(Regex node, QueryEvaluationContext context) {
    return MatchStep.of(node, argument -> precompile(argument, context), query);
  }

  @Override
  protected QueryValueEvaluationStep prepare(BNodeGenerator node, QueryEvaluationContext context) {
    if (node.getNodeIdExpr() == null) {
      return super.prepare(node, context);
    }
    QueryValueEvaluationStep label = precompile(node.getNodeIdExpr(), context);
    return row -> labelled.node(row, label.evaluate(row));
  }

  @Override
  protected QueryEvaluationStep prepare(Difference node, QueryEvaluationContext context) {
    return new MinusStep(
        node, precompile(node.getLeftArg(), context), precompile(node.getRightArg(), context));
  }

  @Override
  protected QueryEvaluationStep prepare(Service node, QueryEvaluationContext context) {
    return bindings -> services.rows(node, List.of(bindings), query);
  }

  @Override
  protected QueryEvaluationStep prepare(Join node, QueryEvaluationContext context) {
    if (node.getRightArg() instanceof Service service) {
      QueryEvaluationStep left = precompile(node.getLeftArg(), context);
      return bindings -> new BoundJoin(left.evaluate(bindings), service, services, query);
    }
    return super.prepare(node, context);
  }

  private final class Sorted extends OrderIterator {
    private long kept;

    Sorted(
        CloseableIteration<BindingSet> rows, OrderComparator order, long limit, boolean distinct) {
      super(
          rows,
          (one, other) -> {
            query.step();
            return order.compare(one, other);
          },
          limit,
          distinct);
    }

    @Override
    protected void increment() {
      kept++;
      query.hold(1);
    }

    @Override
    protected void decrement(int amount) {
      kept -= amount;
      query.release(amount);
    }

    @Override
    protected void handleClose() {
      query.release(kept);
      kept = 0;
      super.handleClose();
    }
  }
}

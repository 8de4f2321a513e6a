package org.gkec.server.graph.evaluation;

import java.util.List;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.ArbitraryLengthPath;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.Difference;
import org.eclipse.rdf4j.query.algebra.Group;
import org.eclipse.rdf4j.query.algebra.Join;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.Order;
import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.StatementPattern.Scope;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.ValueExpr;
import org.eclipse.rdf4j.query.algebra.ZeroLengthPath;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.QueryEvaluationContext;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.evaluationsteps.StatementPatternQueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.optimizer.StandardQueryOptimizerPipeline;
import org.eclipse.rdf4j.query.algebra.evaluation.util.OrderComparator;
import org.gkec.server.graph.join.CompatibleJoin;
import org.gkec.server.graph.join.MinusStep;
import org.gkec.server.graph.join.OptionalStep;
import org.gkec.server.graph.join.SureNames;
import org.gkec.server.graph.join.ValuesStep;
import org.gkec.server.graph.join.ZeroLengthStep;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.named.InGraph;
import org.gkec.server.graph.named.InGraphStep;
import org.gkec.server.graph.named.NamedTriples;
import org.gkec.server.graph.plan.Optimizers;
import org.jspecify.annotations.Nullable;

/**
 * RDF4J's evaluation with a meter in every place where a query can spend time or memory: statements
 * read, rows between operators, rows kept, comparisons, regular expressions, planning.
 */
final class MeteredStrategy extends ValueStrategy {

  private final RunningQuery query;
  private final TripleSource defaultGraph;
  private final Services services;
  private final TextsInFlight texts;
  private final SureNames sure = new SureNames();
  private final Keeping keeping = new Keeping(sure);

  MeteredStrategy(
      MeteredTriples store,
      TripleSource defaultGraph,
      @Nullable Dataset dataset,
      EvaluationStatistics statistics,
      Services services) {
    super(store, dataset, new MeteredStatistics(statistics, store.query(), services));
    this.query = store.query();
    this.texts = new TextsInFlight(query);
    this.defaultGraph = defaultGraph;
    this.services = services;
    setCollectionFactory(() -> new MeteredCollections(query));
    setOptimizerPipeline(
        Optimizers.of(
            new StandardQueryOptimizerPipeline(
                this, store, new MeteredStatistics(statistics, store.query(), services)),
            query::look));
  }

  @Override
  public QueryEvaluationStep precompile(TupleExpr expression, QueryEvaluationContext context) {
    query.look();
    QueryEvaluationStep step =
        expression instanceof InGraph graph
            ? new InGraphStep(graph, dataset, pattern -> precompile(pattern, context), query)
            : super.precompile(expression, context);
    return CountedStep.of(step, expression, keeping.isOf(expression), query, texts);
  }

  @Override
  public QueryValueEvaluationStep precompile(ValueExpr expression, QueryEvaluationContext context) {
    QueryValueEvaluationStep step = ValueStep.of(() -> super.precompile(expression, context));
    step = Digits.of(ComputedStep.of(step, expression, texts), expression);
    step = TruthStep.of(step, expression);
    return KeptArgument.of(step, expression, query);
  }

  @Override
  protected QueryEvaluationStep prepare(StatementPattern node, QueryEvaluationContext context) {
    return NamedTriples.of(
        node,
        () -> new StatementPatternQueryEvaluationStep(node, context, triples(node.getScope())));
  }

  @Override
  protected QueryEvaluationStep prepare(Group node, QueryEvaluationContext context) {
    return GroupStep.of(node, this, context, tripleSource.getValueFactory(), query);
  }

  @Override
  protected QueryEvaluationStep prepare(Order node, QueryEvaluationContext context) {
    var order = new OrderComparator(this, node, new ValueOrder(), context);
    boolean distinct = isReducedOrDistinct(node);
    long limit = getLimit(node);
    QueryEvaluationStep rows = precompile(node.getArg(), context);
    return bindings ->
        new SortedRows(
            new SortedRows.Weighed(rows.evaluate(bindings), query), order, limit, distinct, query);
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
    return CompatibleJoin.isFor(node, sure)
        ? CompatibleJoin.of(
            node,
            precompile(node.getLeftArg(), context),
            precompile(node.getRightArg(), context),
            row -> true,
            query)
        : super.prepare(node, context);
  }

  @Override
  protected QueryEvaluationStep prepare(LeftJoin node, QueryEvaluationContext context) {
    return OptionalStep.of(
        node,
        CompatibleJoin.isFor(node, sure)
            ? compatible(node, context)
            : super.prepare(node, context));
  }

  private QueryEvaluationStep compatible(LeftJoin node, QueryEvaluationContext context) {
    ValueExpr expression = node.getCondition();
    QueryValueEvaluationStep condition =
        expression == null ? null : precompile(expression, context);
    return CompatibleJoin.of(
        node,
        precompile(node.getLeftArg(), context),
        precompile(node.getRightArg(), context),
        row -> condition == null || holds(condition, row),
        query);
  }

  private boolean holds(QueryValueEvaluationStep condition, BindingSet row) {
    try {
      return isTrue(condition, row);
    } catch (ValueExprEvaluationException error) {
      return false;
    }
  }

  @Override
  protected QueryEvaluationStep prepare(BindingSetAssignment node, QueryEvaluationContext context) {
    return new ValuesStep(node);
  }

  @Override
  protected QueryEvaluationStep prepare(ZeroLengthPath node, QueryEvaluationContext context) {
    return ZeroLengthStep.of(super.prepare(node, context), node, triples(node.getScope()));
  }

  @Override
  protected QueryEvaluationStep prepare(ArbitraryLengthPath node, QueryEvaluationContext context) {
    return ZeroLengthStep.of(super.prepare(node, context), node, triples(node.getScope()));
  }

  private TripleSource triples(Scope scope) {
    return scope == Scope.DEFAULT_CONTEXTS ? defaultGraph : tripleSource;
  }
}

package org.gkec.server.graph.evaluation;

import java.util.List;
import org.eclipse.rdf4j.model.impl.BooleanLiteral;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.BNodeGenerator;
import org.eclipse.rdf4j.query.algebra.Compare;
import org.eclipse.rdf4j.query.algebra.IRIFunction;
import org.eclipse.rdf4j.query.algebra.IsNumeric;
import org.eclipse.rdf4j.query.algebra.ListMemberOperator;
import org.eclipse.rdf4j.query.algebra.MathExpr;
import org.eclipse.rdf4j.query.algebra.Regex;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryValueEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.DefaultEvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.QueryEvaluationContext;
import org.gkec.server.graph.function.CompareStep;
import org.gkec.server.graph.function.MatchStep;
import org.gkec.server.graph.function.MathStep;
import org.gkec.server.graph.function.MemberStep;
import org.gkec.server.graph.function.Numbers;
import org.gkec.server.graph.function.WellFormed;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/** RDF4J's evaluation, but for values where its own differ from SPARQL's. */
abstract class ValueStrategy extends DefaultEvaluationStrategy {

  private final RunningQuery query;
  private final LabelledNodes labelled = new LabelledNodes();

  ValueStrategy(MeteredTriples store, @Nullable Dataset dataset, EvaluationStatistics statistics) {
    super(store, dataset, null, 0, statistics);
    this.query = store.query();
  }

  @Override
  protected QueryValueEvaluationStep prepare(Regex node, QueryEvaluationContext context) {
    return MatchStep.of(node, argument -> precompile(argument, context), query);
  }

  @Override
  protected QueryValueEvaluationStep prepare(Compare node, QueryEvaluationContext context) {
    return new CompareStep(
        precompile(node.getLeftArg(), context),
        node.getOperator(),
        precompile(node.getRightArg(), context));
  }

  @Override
  protected QueryValueEvaluationStep prepare(
      ListMemberOperator node, QueryEvaluationContext context) {
    List<QueryValueEvaluationStep> steps =
        node.getArguments().stream().map(argument -> precompile(argument, context)).toList();
    return new MemberStep(steps.getFirst(), steps.subList(1, steps.size()));
  }

  @Override
  protected QueryValueEvaluationStep prepare(MathExpr node, QueryEvaluationContext context) {
    return new MathStep(
        precompile(node.getLeftArg(), context),
        node.getOperator(),
        precompile(node.getRightArg(), context));
  }

  @Override
  protected QueryValueEvaluationStep prepare(IsNumeric node, QueryEvaluationContext context) {
    QueryValueEvaluationStep value = precompile(node.getArg(), context);
    return row -> BooleanLiteral.valueOf(Numbers.isNumeric(value.evaluate(row)));
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
  protected QueryValueEvaluationStep prepare(IRIFunction node, QueryEvaluationContext context) {
    return WellFormed.iri(super.prepare(node, context));
  }
}

package org.gkec.server.graph.join;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.ConvertingIteration;
import org.eclipse.rdf4j.common.iteration.FilterIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.ArbitraryLengthPath;
import org.eclipse.rdf4j.query.algebra.Exists;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.ZeroLengthPath;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.jspecify.annotations.Nullable;

/**
 * Paths of no step between two variables: they lead from a term of the graph to itself (18.4), also
 * if a value for it came from elsewhere, such as VALUES, where RDF4J takes it as it is. A variable
 * that a filter has given its value already is bound in the row all the same.
 */
public record ZeroLengthStep(
    QueryEvaluationStep paths, Var from, Var to, @Nullable Var graph, TripleSource triples)
    implements QueryEvaluationStep {

  /** The paths, those of no step between variables only where the term is in the graph. */
  public static QueryEvaluationStep of(
      QueryEvaluationStep paths, ZeroLengthPath node, TripleSource triples) {
    return of(
        paths, node, node.getSubjectVar(), node.getObjectVar(), node.getContextVar(), triples);
  }

  /** The same; paths that have a step at least are as they were. */
  public static QueryEvaluationStep of(
      QueryEvaluationStep paths, ArbitraryLengthPath node, TripleSource triples) {
    return node.getMinLength() > 0
        ? paths
        : of(paths, node, node.getSubjectVar(), node.getObjectVar(), node.getContextVar(), triples);
  }

  private static boolean isInExists(QueryModelNode node) {
    QueryModelNode above = node;
    while (above != null && !(above instanceof Exists)) {
      above = above.getParentNode();
    }
    return above != null;
  }

  private static QueryEvaluationStep of(
      QueryEvaluationStep paths,
      QueryModelNode node,
      Var from,
      Var to,
      @Nullable Var graph,
      TripleSource triples) {
    if (isInExists(node)) {
      return new SubstitutedPath(paths, from, to);
    }
    return from.isConstant() || to.isConstant()
        ? paths
        : new ZeroLengthStep(paths, from, to, graph, triples);
  }

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    CloseableIteration<BindingSet> rows = paths.evaluate(bindings);
    boolean given = from.hasValue() || to.hasValue();
    if (!given && !bindings.hasBinding(from.getName()) && !bindings.hasBinding(to.getName())) {
      return rows; // they start at terms of the graph
    }
    var whole =
        given
            ? new ConvertingIteration<BindingSet, BindingSet>(rows) {
              @Override
              protected BindingSet convert(BindingSet row) {
                return withValue(withValue(row, from), to);
              }
            }
            : rows;
    return new FilterIteration<>(whole) {
      @Override
      protected boolean accept(BindingSet row) {
        Value end = row.getValue(from.getName());
        return end == null || !end.equals(row.getValue(to.getName())) || isInGraph(end, row);
      }

      @Override
      protected void handleClose() {
        rows.close();
      }
    };
  }

  private static BindingSet withValue(BindingSet row, Var variable) {
    if (!variable.hasValue() || row.hasBinding(variable.getName())) {
      return row;
    }
    var whole = new MapBindingSet(row.size() + 1);
    row.forEach(whole::addBinding);
    whole.addBinding(variable.getName(), variable.getValue());
    return whole;
  }

  private boolean isInGraph(Value term, BindingSet row) {
    Resource[] graphs = graph(row) instanceof Resource one ? new Resource[] {one} : new Resource[0];
    return (term instanceof Resource subject && has(subject, null, graphs))
        || has(null, term, graphs);
  }

  private @Nullable Value graph(BindingSet row) {
    if (graph == null) {
      return null;
    }
    return graph.hasValue() ? graph.getValue() : row.getValue(graph.getName());
  }

  private boolean has(@Nullable Resource subject, @Nullable Value object, Resource... graphs) {
    try (CloseableIteration<? extends Statement> found =
        triples.getStatements(subject, (IRI) null, object, graphs)) {
      return found.hasNext();
    }
  }
}

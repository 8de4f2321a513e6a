package org.gkec.server.graph.named;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.EmptyIteration;
import org.eclipse.rdf4j.common.iteration.LookAheadIteration;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.Binding;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks a pattern of one named graph after the other: of all that there are, or of those that the
 * dataset names. The pattern is compiled for each graph, with the graph as a constant.
 */
public final class InGraphStep implements QueryEvaluationStep {

  private final InGraph node;
  private final @Nullable Dataset dataset;
  private final Function<TupleExpr, QueryEvaluationStep> compiler;
  private final RunningQuery query;
  private final Map<Resource, QueryEvaluationStep> patterns = new HashMap<>();
  private @Nullable Set<? extends Resource> graphs;

  public InGraphStep(
      InGraph node,
      @Nullable Dataset dataset,
      Function<TupleExpr, QueryEvaluationStep> compiler,
      RunningQuery query) {
    this.node = node;
    this.dataset = dataset;
    this.compiler = compiler;
    this.query = query;
  }

  @Override
  public CloseableIteration<BindingSet> evaluate(BindingSet bindings) {
    Var name = node.name();
    Value one = name.hasValue() ? name.getValue() : bindings.getValue(name.getName());
    if (one == null) {
      return new GraphRows(graphs().iterator(), bindings);
    }
    return one instanceof Resource graph && graphs().contains(graph)
        ? new GraphRows(List.of(graph).iterator(), bindings)
        : new EmptyIteration<>();
  }

  private Set<? extends Resource> graphs() {
    if (graphs == null) {
      graphs = dataset == null ? node.graphs() : dataset.getNamedGraphs();
    }
    return graphs;
  }

  private final class GraphRows extends LookAheadIteration<BindingSet> {

    private final Iterator<? extends Resource> rest;
    private final BindingSet bindings;
    private @Nullable Resource graph;
    private CloseableIteration<BindingSet> rows = new EmptyIteration<>();

    GraphRows(Iterator<? extends Resource> rest, BindingSet bindings) {
      this.rest = rest;
      this.bindings = withoutName(bindings);
    }

    @Override
    protected @Nullable BindingSet getNextElement() {
      while (true) {
        while (graph != null && rows.hasNext()) {
          BindingSet named = named(rows.next(), graph);
          if (named != null) {
            return named;
          }
        }
        rows.close();
        if (!rest.hasNext()) {
          return null;
        }
        query.step();
        graph = rest.next();
        rows = patterns.computeIfAbsent(graph, this::compiled).evaluate(bindings);
      }
    }

    private QueryEvaluationStep compiled(Resource one) {
      return compiler.apply(node.of(one));
    }

    @Override
    protected void handleClose() {
      rows.close();
    }
  }

  /** The row with the name of its graph; null if it gives that variable another value. */
  private @Nullable BindingSet named(BindingSet row, Resource graph) {
    if (node.name().isConstant()) {
      return row;
    }
    String name = node.name().getName();
    Value own = row.getValue(name);
    if (own != null) {
      return own.equals(graph) ? row : null;
    }
    var named = new MapBindingSet(row.size() + 1);
    row.forEach(named::addBinding);
    named.addBinding(name, graph);
    return named;
  }

  private BindingSet withoutName(BindingSet bindings) {
    String name = node.name().getName();
    if (!bindings.hasBinding(name)) {
      return bindings;
    }
    var others = new MapBindingSet(bindings.size());
    for (Binding each : bindings) {
      if (!each.getName().equals(name)) {
        others.addBinding(each);
      }
    }
    return others;
  }
}

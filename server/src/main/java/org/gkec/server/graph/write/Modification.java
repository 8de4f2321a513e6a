package org.gkec.server.graph.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Modify;
import org.eclipse.rdf4j.query.algebra.Projection;
import org.eclipse.rdf4j.query.algebra.ProjectionElem;
import org.eclipse.rdf4j.query.algebra.ProjectionElemList;
import org.eclipse.rdf4j.query.algebra.QueryRoot;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.helpers.collectors.StatementPatternCollector;
import org.eclipse.rdf4j.sail.UpdateContext;
import org.gkec.server.graph.meter.Footprint;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/**
 * DELETE and INSERT with WHERE as SPARQL 1.1 Update defines them (4.2.3): all rows are found, then
 * all is deleted, then all is inserted. A quad of which a variable has no value, or one that cannot
 * stand there, is left out; RDF4J takes an unnamed or the chosen graph for a graph without a name,
 * and deletes what an earlier row has inserted.
 */
record Modification(RecordingConnection connection, RunningQuery running) {

  void carryOut(Modify modify, UpdateContext context) {
    List<StatementPattern> deleted = templates(modify.getDeleteExpr());
    List<StatementPattern> inserted = templates(modify.getInsertExpr());
    var footprint = new Footprint();
    long held = 0;
    var kept = new ArrayList<BindingSet>();
    try (CloseableIteration<? extends BindingSet> rows = rows(modify, context)) {
      while (rows.hasNext()) {
        BindingSet row = rows.next();
        quads(deleted, row, quad -> delete(context, quad));
        if (deleted.isEmpty()) {
          quads(inserted, row, quad -> insert(context, quad));
        } else if (!inserted.isEmpty()) {
          long bytes = footprint.of(row);
          running.hold(bytes);
          held += bytes;
          kept.add(row);
        }
      }
    }
    kept.forEach(row -> quads(inserted, row, quad -> insert(context, quad)));
    running.release(held);
  }

  private CloseableIteration<? extends BindingSet> rows(Modify modify, UpdateContext context) {
    return connection.evaluate(
        new QueryRoot(projected(modify.getWhereExpr())),
        context.getDataset(),
        context.getBindingSet(),
        false);
  }

  /** As SELECT has it: without a projection around them, paths forget what stands beside them. */
  private static TupleExpr projected(TupleExpr where) {
    TupleExpr pattern = where instanceof QueryRoot root ? root.getArg() : where;
    var names = new ProjectionElemList();
    pattern.getBindingNames().forEach(name -> names.addElement(new ProjectionElem(name)));
    return new Projection(pattern.clone(), names);
  }

  private static List<StatementPattern> templates(@Nullable TupleExpr template) {
    return template == null ? List.of() : StatementPatternCollector.process(template);
  }

  /** A quad, whose template may name its graph. */
  private record Quad(
      Resource subject, IRI predicate, Value object, boolean named, @Nullable Resource graph) {}

  private static void quads(
      List<StatementPattern> templates, BindingSet row, Consumer<Quad> change) {
    var labels = new HashMap<String, BNode>();
    for (StatementPattern template : templates) {
      Var name = template.getContextVar();
      Value graph = name == null ? null : value(name, row, labels);
      Value object = value(template.getObjectVar(), row, labels);
      if ((name == null || graph instanceof Resource)
          && value(template.getSubjectVar(), row, labels) instanceof Resource subject
          && value(template.getPredicateVar(), row, labels) instanceof IRI predicate
          && object != null) {
        change.accept(new Quad(subject, predicate, object, name != null, (Resource) graph));
      }
    }
  }

  private static @Nullable Value value(Var variable, BindingSet row, Map<String, BNode> labels) {
    if (variable.hasValue()) {
      return variable.getValue();
    }
    Value value = row.getValue(variable.getName());
    return value == null && variable.isAnonymous()
        ? labels.computeIfAbsent(
            variable.getName(), label -> SimpleValueFactory.getInstance().createBNode())
        : value;
  }

  private void delete(UpdateContext context, Quad quad) {
    Resource[] graphs =
        quad.named
            ? new Resource[] {quad.graph}
            : context.getDataset().getDefaultRemoveGraphs().toArray(new Resource[0]);
    connection.removeStatement(context, quad.subject, quad.predicate, quad.object, graphs);
  }

  private void insert(UpdateContext context, Quad quad) {
    Resource graph = quad.named ? quad.graph : context.getDataset().getDefaultInsertGraph();
    connection.addStatement(context, quad.subject, quad.predicate, quad.object, graph);
  }
}

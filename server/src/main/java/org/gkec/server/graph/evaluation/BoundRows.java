package org.gkec.server.graph.evaluation;

import java.util.List;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.impl.MapBindingSet;
import org.gkec.server.graph.join.PassedRows;
import org.gkec.server.graph.meter.RunningQuery;

/**
 * Rows to which BIND or SELECT adds values: the long texts of one count until the next is asked,
 * and what could not be computed is not bound.
 */
final class BoundRows extends PassedRows {

  private final List<String> added;
  private final TextsInFlight texts;

  BoundRows(
      CloseableIteration<BindingSet> rows,
      List<String> added,
      RunningQuery query,
      TextsInFlight texts) {
    super(rows, query);
    this.added = added;
    this.texts = texts;
  }

  @Override
  public BindingSet next() {
    releaseAll();
    BindingSet row = super.next();
    takeOver(texts.takeBound());
    return withoutErrors(row);
  }

  /** RDF4J binds a variable to nothing after an error, and then joins it with nothing. */
  private BindingSet withoutErrors(BindingSet row) {
    for (String name : added) {
      if (row.getValue(name) == null) {
        var bound = new MapBindingSet(row.size());
        for (String each : row.getBindingNames()) {
          Value value = row.getValue(each);
          if (value != null) {
            bound.addBinding(each, value);
          }
        }
        return bound;
      }
    }
    return row;
  }
}

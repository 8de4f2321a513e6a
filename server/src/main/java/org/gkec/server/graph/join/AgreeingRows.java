package org.gkec.server.graph.join;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.LookAheadIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.jspecify.annotations.Nullable;

/** The rows that agree with what a step was handed, joined with it. */
final class AgreeingRows extends LookAheadIteration<BindingSet> {

  private final CloseableIteration<? extends BindingSet> rows;
  private final BindingSet bindings;

  AgreeingRows(CloseableIteration<? extends BindingSet> rows, BindingSet bindings) {
    this.rows = rows;
    this.bindings = bindings;
  }

  @Override
  protected @Nullable BindingSet getNextElement() {
    while (rows.hasNext()) {
      BindingSet row = rows.next();
      if (row.isCompatible(bindings)) {
        return Partners.joined(bindings, row);
      }
    }
    return null;
  }

  @Override
  protected void handleClose() {
    rows.close();
  }
}

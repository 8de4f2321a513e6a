package org.gkec.server.graph;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.query.AbstractTupleQueryResultHandler;
import org.eclipse.rdf4j.query.BindingSet;

/** Takes rows as they are found and keeps them in order. */
final class RowCollector extends AbstractTupleQueryResultHandler {

  private final List<BindingSet> rows = new ArrayList<>();

  @Override
  public void handleSolution(BindingSet row) {
    rows.add(row);
  }

  List<BindingSet> rows() {
    return rows;
  }
}

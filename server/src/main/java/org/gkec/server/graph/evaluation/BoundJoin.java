package org.gkec.server.graph.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.LookAheadIteration;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.algebra.Service;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;

/** Rows joined with a service, a batch at a time, each batch read to its end before the next. */
final class BoundJoin extends LookAheadIteration<BindingSet> {

  private final CloseableIteration<BindingSet> left;
  private final Service service;
  private final Services services;
  private final RunningQuery query;
  private @Nullable CloseableIteration<BindingSet> joined;

  BoundJoin(
      CloseableIteration<BindingSet> left, Service service, Services services, RunningQuery query) {
    this.left = left;
    this.service = service;
    this.services = services;
    this.query = query;
  }

  @Override
  protected @Nullable BindingSet getNextElement() {
    while (joined == null || !joined.hasNext()) {
      List<BindingSet> batch = nextBatch();
      if (batch.isEmpty()) {
        return null;
      }
      closeJoined();
      joined = services.rows(service, batch, query);
    }
    return joined.next();
  }

  private List<BindingSet> nextBatch() {
    var batch = new ArrayList<BindingSet>();
    while (batch.size() < services.batch() && left.hasNext()) {
      batch.add(left.next());
    }
    return batch;
  }

  private void closeJoined() {
    if (joined != null) {
      joined.close();
    }
  }

  @Override
  protected void handleClose() {
    try {
      closeJoined();
    } finally {
      left.close();
    }
  }
}

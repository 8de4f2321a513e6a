package org.gkec.queries;

import java.util.Map;
import org.eclipse.rdf4j.model.Value;

/**
 * A stored query ready to run: its text and the terms its parameters are bound to.
 *
 * @param text the query, with LIMIT and OFFSET if a page of it was asked for
 */
public record BoundQuery(String name, String text, Map<String, Value> bindings) {
  public BoundQuery {
    bindings = Map.copyOf(bindings);
  }
}

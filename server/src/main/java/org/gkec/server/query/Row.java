package org.gkec.server.query;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.query.BindingSet;

/** One row of a stored query, read by column name. */
public record Row(BindingSet bindings) {

  /** The text of a column; empty if it is unbound. */
  public String text(String column) {
    var value = bindings.getValue(column);
    return value == null ? "" : value.stringValue();
  }

  /** The number of a column; 0 if it is unbound. */
  public double number(String column) {
    return bindings.getValue(column) instanceof Literal literal ? literal.doubleValue() : 0;
  }
}

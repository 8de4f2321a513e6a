package org.gkec.loaders;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.algebra.BindingSetAssignment;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;
import org.eclipse.rdf4j.query.parser.ParsedQuery;

/** Finds the terms of the ontology that a query mentions, wherever it does. */
final class UsedTerms extends AbstractQueryModelVisitor<RuntimeException> {

  private static final String ONTOLOGY = "https://w3id.org/gkec/def#";

  private final Set<String> terms = new TreeSet<>();

  private UsedTerms() {}

  static Set<String> of(ParsedQuery query) {
    UsedTerms visitor = new UsedTerms();
    query.getTupleExpr().visit(visitor);
    return visitor.terms;
  }

  @Override
  public void meet(Var variable) {
    if (variable.hasValue()) {
      add(variable.getValue());
    }
  }

  @Override
  public void meet(ValueConstant constant) {
    add(constant.getValue());
  }

  @Override
  public void meet(BindingSetAssignment values) {
    values.getBindingSets().forEach(row -> row.forEach(bound -> add(bound.getValue())));
  }

  private void add(Value value) {
    if (value.isIRI() && value.stringValue().startsWith(ONTOLOGY)) {
      terms.add(value.stringValue());
    }
  }
}

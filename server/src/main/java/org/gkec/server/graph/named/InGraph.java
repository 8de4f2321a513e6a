package org.gkec.server.graph.named;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.QueryModelVisitor;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.UnaryTupleOperator;
import org.eclipse.rdf4j.query.algebra.Var;

/**
 * {@code GRAPH name pattern} as SPARQL 1.1 defines it (18.6): the pattern is asked of one named
 * graph after the other, and each row is joined with the graph's name. RDF4J instead writes the
 * name into each triple pattern, where a path may lead from one graph into another, a sub-select
 * has one LIMIT for all, a filter sees the name, and a pattern without triples has no graph at all.
 */
public final class InGraph extends UnaryTupleOperator {

  private Var name;
  private final String inside;
  private transient Supplier<Set<Resource>> graphs = Set::of;

  /**
   * Takes the place of a pattern.
   *
   * @param name the graph, or the variable for it
   * @param inside the variable for the graph in the pattern's triple patterns, which no query can
   *     name
   */
  InGraph(Var name, String inside) {
    this.name = name.clone();
    this.name.setParentNode(this);
    this.inside = inside;
  }

  Var name() {
    return name;
  }

  /** The graphs that there are. */
  Set<Resource> graphs() {
    return graphs.get();
  }

  void among(Supplier<Set<Resource>> all) {
    this.graphs = all;
  }

  @Override
  public Set<String> getBindingNames() {
    return named(super.getBindingNames());
  }

  @Override
  public Set<String> getAssuredBindingNames() {
    return named(super.getAssuredBindingNames());
  }

  /** These names of the pattern, and the graph's. */
  public Set<String> named(Set<String> names) {
    var all = new HashSet<>(names);
    all.remove(inside);
    if (!name.isConstant()) {
      all.add(name.getName());
    }
    return all;
  }

  @Override
  public <X extends Exception> void visit(QueryModelVisitor<X> visitor) throws X {
    visitor.meetOther(this);
  }

  @Override
  public <X extends Exception> void visitChildren(QueryModelVisitor<X> visitor) throws X {
    name.visit(visitor);
    super.visitChildren(visitor);
  }

  @Override
  public void replaceChildNode(QueryModelNode current, QueryModelNode replacement) {
    if (current instanceof Var) {
      name = (Var) replacement;
      name.setParentNode(this);
    } else {
      super.replaceChildNode(current, replacement);
    }
  }

  @Override
  public String getSignature() {
    return "InGraph (" + (name.hasValue() ? name.getValue() : "?" + name.getName()) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InGraph that && name.equals(that.name) && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode() ^ name.hashCode();
  }

  @Override
  public InGraph clone() {
    var clone = (InGraph) super.clone();
    clone.name = name.clone();
    clone.name.setParentNode(clone);
    return clone;
  }

  /** The pattern, asked of one graph; it stands where this one does. */
  TupleExpr of(Resource graph) {
    InGraph one = clone();
    one.setParentNode(getParentNode());
    GraphNames.rename(one.getArg(), inside, () -> new Var(inside, graph, true, true));
    return one.getArg();
  }
}

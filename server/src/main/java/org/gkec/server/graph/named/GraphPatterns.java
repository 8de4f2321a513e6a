package org.gkec.server.graph.named;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.algebra.QueryModelNode;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractSimpleQueryModelVisitor;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTGraphGraphPattern;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTGraphPatternGroup;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTIRI;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTVar;
import org.eclipse.rdf4j.query.parser.sparql.ast.Node;
import org.eclipse.rdf4j.query.parser.sparql.ast.VisitorException;
import org.eclipse.rdf4j.sail.SailConnection;
import org.jspecify.annotations.Nullable;

/**
 * The patterns in GRAPH that the translation of one query meets, inner ones first. While RDF4J
 * translates such a pattern, the name of its graph is a variable that no query can write, so that
 * it is told apart from the query's own.
 */
public final class GraphPatterns {

  private record Met(Var graph, String inside, TupleExpr pattern) {}

  private final List<Met> met = new ArrayList<>();
  private final Deque<Var> open = new ArrayDeque<>();
  private int count;

  /** RDF4J's translation of GRAPH. */
  public interface Translation {
    /** What it gives. */
    @Nullable Object translated() throws VisitorException;
  }

  /** Translates GRAPH, while a variable that names the graph has another name. */
  public @Nullable Object inside(ASTGraphGraphPattern node, Translation translation)
      throws VisitorException {
    if (!(node.jjtGetChild(0) instanceof ASTVar variable)) {
      return translation.translated();
    }
    String name = variable.getName();
    open.push(new Var(name));
    variable.setName("graph-" + count++);
    try {
      return translation.translated();
    } finally {
      variable.setName(name);
      open.pop();
    }
  }

  /** A pattern as RDF4J translated it, which may be one in GRAPH. */
  public TupleExpr met(ASTGraphPatternGroup node, TupleExpr pattern) {
    if (node.jjtGetParent() instanceof ASTGraphGraphPattern graph) {
      Node name = graph.jjtGetChild(0);
      met.add(
          name instanceof ASTVar inside
              ? new Met(open.getFirst(), inside.getName(), pattern)
              : new Met(constant(name), "", pattern));
    }
    return pattern;
  }

  private static Var constant(Node name) {
    IRI graph = SimpleValueFactory.getInstance().createIRI(((ASTIRI) name).getValue());
    return new Var("graph-constant", graph, true, true);
  }

  /** Puts {@link InGraph} where RDF4J's translation means something else; the root stays. */
  public void wrap() {
    var wrapped = new IdentityHashMap<TupleExpr, TupleExpr>();
    for (Met each : met) {
      TupleExpr pattern = wrapped.getOrDefault(each.pattern, each.pattern);
      if (TripleWise.is(pattern, each.graph, each.inside)) {
        GraphNames.rename(pattern, each.inside, each.graph::clone);
      } else {
        wrapped.put(each.pattern, wrap(pattern, each));
      }
    }
  }

  private static InGraph wrap(TupleExpr pattern, Met met) {
    var node = new InGraph(met.graph, met.inside);
    String name = met.graph.getName();
    if (!pattern.getBindingNames().contains(name)) {
      GraphNames.renameOthers(pattern, name, met.inside + "-unseen");
    }
    pattern.replaceWith(node);
    node.setArg(pattern);
    node.setVariableScopeChange(true);
    return node;
  }

  /** The expression, whose evaluation can ask a connection which graphs there are. */
  public static TupleExpr of(SailConnection connection, TupleExpr expression) {
    expression.visit(
        new AbstractSimpleQueryModelVisitor<RuntimeException>(true) {
          @Override
          public void meetOther(QueryModelNode node) {
            if (node instanceof InGraph each) {
              each.among(() -> all(connection));
            }
            super.meetOther(node);
          }
        });
    return expression;
  }

  private static Set<Resource> all(SailConnection connection) {
    var graphs = new LinkedHashSet<Resource>();
    try (CloseableIteration<? extends Resource> all = connection.getContextIDs()) {
      while (all.hasNext()) {
        graphs.add(all.next());
      }
    }
    return graphs;
  }
}

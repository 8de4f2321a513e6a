package org.gkec.server.graph.syntax;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTBasicGraphPattern;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTConstraint;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTGraphPatternGroup;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTMinusGraphPattern;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTOptionalGraphPattern;
import org.eclipse.rdf4j.query.parser.sparql.ast.Node;
import org.eclipse.rdf4j.query.parser.sparql.ast.SimpleNode;
import org.eclipse.rdf4j.query.parser.sparql.ast.SyntaxTreeBuilderTreeConstants;

/**
 * Writes groups so that RDF4J's translation is that of section 18.2.2: filters stand last, since
 * they hold for the whole group; and what comes after OPTIONAL or MINUS follows a group of what
 * came before. RDF4J applies a filter to what stands before the next OPTIONAL or MINUS, forgets
 * GRAPH after a MINUS, and joins first in an OPTIONAL that has another inside.
 */
final class GroupOrder {

  private GroupOrder() {}

  static void in(Node tree) {
    for (int i = 0; i < tree.jjtGetNumChildren(); i++) {
      Node child = tree.jjtGetChild(i);
      in(child);
      if (child instanceof ASTGraphPatternGroup || child instanceof ASTOptionalGraphPattern) {
        Node ordered = ordered((SimpleNode) child);
        tree.jjtReplaceChild(child, ordered);
        ordered.jjtSetParent(tree);
      }
    }
  }

  private static Node ordered(SimpleNode group) {
    var filters = new ArrayList<Node>();
    List<Node> elements = new ArrayList<>();
    for (Node each : children(group)) {
      if (!elements.isEmpty() && closes(elements.getLast())) {
        elements = new ArrayList<>(List.of(group(elements)));
      }
      if (each instanceof ASTBasicGraphPattern pattern) {
        var triples = new ArrayList<>(children(pattern));
        triples.removeIf(ASTConstraint.class::isInstance);
        filters.addAll(pattern.jjtGetChildren(ASTConstraint.class));
        if (!triples.isEmpty()) {
          elements.add(pattern(triples));
        }
      } else {
        elements.add(each);
      }
    }
    if (!filters.isEmpty()) {
      if (!elements.isEmpty() && closes(elements.getLast())) {
        elements = new ArrayList<>(List.of(group(elements)));
      }
      elements.add(pattern(filters));
    }
    SimpleNode copy =
        group instanceof ASTOptionalGraphPattern
            ? new ASTOptionalGraphPattern(SyntaxTreeBuilderTreeConstants.JJTOPTIONALGRAPHPATTERN)
            : new ASTGraphPatternGroup(SyntaxTreeBuilderTreeConstants.JJTGRAPHPATTERNGROUP);
    copy.setScopeChange(group.isScopeChange());
    return filled(copy, elements);
  }

  private static boolean closes(Node element) {
    return element instanceof ASTOptionalGraphPattern || element instanceof ASTMinusGraphPattern;
  }

  private static List<Node> children(SimpleNode node) {
    return node.jjtGetNumChildren() == 0 ? List.of() : List.of(node.jjtGetChildren());
  }

  private static Node group(List<Node> elements) {
    return filled(
        new ASTGraphPatternGroup(SyntaxTreeBuilderTreeConstants.JJTGRAPHPATTERNGROUP), elements);
  }

  private static Node pattern(List<Node> children) {
    return filled(
        new ASTBasicGraphPattern(SyntaxTreeBuilderTreeConstants.JJTBASICGRAPHPATTERN), children);
  }

  private static Node filled(SimpleNode node, List<Node> children) {
    for (Node each : children) {
      node.jjtAppendChild(each);
      each.jjtSetParent(node);
    }
    return node;
  }
}

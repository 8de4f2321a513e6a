package org.gkec.server.graph.syntax;

import org.eclipse.rdf4j.query.parser.sparql.ast.ASTAskQuery;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTDatasetClause;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTQueryContainer;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTSelectQuery;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTWhereClause;
import org.eclipse.rdf4j.query.parser.sparql.ast.Node;
import org.eclipse.rdf4j.query.parser.sparql.ast.ParseException;
import org.eclipse.rdf4j.query.parser.sparql.ast.SyntaxTreeBuilder;

/**
 * ASK with GROUP BY or HAVING: RDF4J takes one row before it groups. Here it asks for a row of a
 * sub-select, which has the pattern, the groups and the rest (rdf4j#6049).
 */
final class AskedGroups {

  private AskedGroups() {}

  /** Changes such a query; leaves any other as it is. */
  static void into(ASTQueryContainer tree) throws ParseException {
    if (tree.getQuery() instanceof ASTAskQuery ask
        && (ask.getGroupClause() != null || ask.getHavingClause() != null)) {
      var asked =
          (ASTAskQuery)
              SyntaxTreeBuilder.parseQuery("ASK { SELECT (COUNT(*) AS ?rows) {} }").getQuery();
      var groups = (ASTSelectQuery) asked.getWhereClause().getGraphPatternGroup().jjtGetChild(0);
      for (Node each : ask.jjtGetChildren()) {
        if (each instanceof ASTDatasetClause) {
          append(asked, each);
        } else if (each instanceof ASTWhereClause) {
          replace(groups, groups.getWhereClause(), each);
        } else {
          append(groups, each);
        }
      }
      replace(tree, ask, asked);
    }
  }

  private static void append(Node parent, Node child) {
    parent.jjtAppendChild(child);
    child.jjtSetParent(parent);
  }

  private static void replace(Node parent, Node child, Node other) {
    parent.jjtReplaceChild(child, other);
    other.jjtSetParent(parent);
  }
}

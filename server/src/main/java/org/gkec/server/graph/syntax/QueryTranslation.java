package org.gkec.server.graph.syntax;

import java.util.Map;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.algebra.QueryRoot;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.parser.ParsedBooleanQuery;
import org.eclipse.rdf4j.query.parser.ParsedDescribeQuery;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.eclipse.rdf4j.query.parser.ParsedTupleQuery;
import org.eclipse.rdf4j.query.parser.sparql.BaseDeclProcessor;
import org.eclipse.rdf4j.query.parser.sparql.BlankNodeVarProcessor;
import org.eclipse.rdf4j.query.parser.sparql.DatasetDeclProcessor;
import org.eclipse.rdf4j.query.parser.sparql.PrefixDeclProcessor;
import org.eclipse.rdf4j.query.parser.sparql.StringEscapesProcessor;
import org.eclipse.rdf4j.query.parser.sparql.TupleExprBuilder;
import org.eclipse.rdf4j.query.parser.sparql.WildcardProjectionProcessor;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTAskQuery;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTConstructQuery;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTDescribeQuery;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTGraphGraphPattern;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTGraphPatternGroup;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTOperationContainer;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTQueryContainer;
import org.eclipse.rdf4j.query.parser.sparql.ast.ParseException;
import org.eclipse.rdf4j.query.parser.sparql.ast.SyntaxTreeBuilder;
import org.eclipse.rdf4j.query.parser.sparql.ast.TokenMgrError;
import org.eclipse.rdf4j.query.parser.sparql.ast.VisitorException;
import org.gkec.server.graph.named.GraphPatterns;
import org.jspecify.annotations.Nullable;

/**
 * From the syntax tree of a query to its algebra, with RDF4J's steps, but for GRAPH, which stays an
 * operator, and ASK with groups.
 */
final class QueryTranslation {

  private QueryTranslation() {}

  static ParsedQuery query(String text, String base) {
    try {
      ASTQueryContainer tree = SyntaxTreeBuilder.parseQuery(text);
      AskedGroups.into(tree);
      Map<String, String> prefixes = prepare(tree, base);
      var builder = new QueryBuilder();
      TupleExpr algebra = (TupleExpr) tree.jjtAccept(builder, null);
      builder.graphs.wrap();
      TupleExpr root = algebra instanceof QueryRoot ? algebra : new QueryRoot(algebra);
      ParsedQuery query =
          switch (tree.getQuery()) {
            case ASTConstructQuery any -> new ParsedGraphQuery(text, root, prefixes);
            case ASTDescribeQuery any -> new ParsedDescribeQuery(text, root, prefixes);
            case ASTAskQuery any -> new ParsedBooleanQuery(text, root);
            default -> new ParsedTupleQuery(text, root);
          };
      Dataset dataset = DatasetDeclProcessor.process(tree);
      if (dataset != null) {
        query.setDataset(dataset);
      }
      return query;
    } catch (ParseException | TokenMgrError | VisitorException fault) {
      throw new MalformedQueryException(fault.getMessage(), fault);
    }
  }

  /** RDF4J's steps on the tree itself. Returns the prefixes. */
  @SuppressWarnings("deprecation") // WildcardProjectionProcessor is still a step of RDF4J
  static Map<String, String> prepare(ASTOperationContainer tree, String base) {
    StringEscapesProcessor.process(tree);
    BaseDeclProcessor.process(tree, base);
    Map<String, String> prefixes = PrefixDeclProcessor.process(tree, Map.of());
    WildcardProjectionProcessor.process(tree);
    BlankNodeVarProcessor.process(tree);
    GroupOrder.in(tree);
    return prefixes;
  }

  private static final class QueryBuilder extends TupleExprBuilder {

    private final GraphPatterns graphs = new GraphPatterns();

    QueryBuilder() {
      super(SimpleValueFactory.getInstance());
    }

    @Override
    public @Nullable Object visit(ASTGraphGraphPattern node, Object data) throws VisitorException {
      return graphs.inside(node, () -> super.visit(node, data));
    }

    @Override
    public TupleExpr visit(ASTGraphPatternGroup node, Object data) throws VisitorException {
      return graphs.met(node, super.visit(node, data));
    }
  }
}

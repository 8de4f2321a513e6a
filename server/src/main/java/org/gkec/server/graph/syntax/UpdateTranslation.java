package org.gkec.server.graph.syntax;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.algebra.DeleteData;
import org.eclipse.rdf4j.query.algebra.InsertData;
import org.eclipse.rdf4j.query.algebra.Modify;
import org.eclipse.rdf4j.query.algebra.QueryRoot;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.UpdateExpr;
import org.eclipse.rdf4j.query.parser.ParsedUpdate;
import org.eclipse.rdf4j.query.parser.sparql.DatasetDeclProcessor;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLUpdateDataBlockParser;
import org.eclipse.rdf4j.query.parser.sparql.UpdateExprBuilder;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTGraphGraphPattern;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTGraphPatternGroup;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTPrefixDecl;
import org.eclipse.rdf4j.query.parser.sparql.ast.ASTUpdateContainer;
import org.eclipse.rdf4j.query.parser.sparql.ast.ParseException;
import org.eclipse.rdf4j.query.parser.sparql.ast.SyntaxTreeBuilder;
import org.eclipse.rdf4j.query.parser.sparql.ast.TokenMgrError;
import org.eclipse.rdf4j.query.parser.sparql.ast.VisitorException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.gkec.server.graph.named.GraphPatterns;
import org.jspecify.annotations.Nullable;

/** From the syntax tree of an update to its algebra, as {@link QueryTranslation} does it. */
final class UpdateTranslation {

  private UpdateTranslation() {}

  static ParsedUpdate update(String text, String base) {
    try {
      var update = new ParsedUpdate(text);
      List<ASTUpdateContainer> operations =
          SyntaxTreeBuilder.parseUpdateSequence(text).getUpdateContainers();
      String nearest = base;
      List<ASTPrefixDecl> prefixes = List.of();
      for (int i = 0; i < operations.size(); i++) {
        ASTUpdateContainer operation = operations.get(i);
        if (operation.jjtGetNumChildren() == 0 && i > 0 && i < operations.size() - 1) {
          throw new MalformedQueryException("an operation of the update is empty");
        }
        if (operation.getPrefixDeclList().isEmpty()) {
          prefixes.forEach(operation::jjtAppendChild);
        } else {
          prefixes = operation.getPrefixDeclList();
        }
        translate(operation, nearest, update);
        if (operation.getBaseDecl() != null) {
          nearest = operation.getBaseDecl().getIRI();
        }
      }
      return update;
    } catch (ParseException
        | TokenMgrError
        | VisitorException
        | IOException
        | RDFParseException fault) {
      throw new MalformedQueryException(fault.getMessage(), fault);
    }
  }

  private static void translate(ASTUpdateContainer operation, String base, ParsedUpdate update)
      throws VisitorException, IOException {
    QueryTranslation.prepare(operation, base);
    if (operation.getUpdate() == null) {
      return;
    }
    var builder = new UpdateBuilder();
    var expression = (UpdateExpr) operation.getUpdate().jjtAccept(builder, null);
    if (expression instanceof Modify modify) {
      modify.setWhereExpr(new QueryRoot(modify.getWhereExpr()));
    }
    builder.graphs.wrap();
    requireReadable(expression);
    update.addUpdateExpr(expression);
    update.map(expression, DatasetDeclProcessor.process(operation));
  }

  private static void requireReadable(UpdateExpr expression) throws IOException {
    var parser = new SPARQLUpdateDataBlockParser();
    if (expression instanceof InsertData data) {
      parser.setLineNumberOffset(data.getLineNumberOffset());
      parser.parse(new StringReader(data.getDataBlock()), "");
    } else if (expression instanceof DeleteData data) {
      parser.setLineNumberOffset(data.getLineNumberOffset());
      parser.setAllowBlankNodes(false);
      parser.parse(new StringReader(data.getDataBlock()), "");
    }
  }

  private static final class UpdateBuilder extends UpdateExprBuilder {

    private final GraphPatterns graphs = new GraphPatterns();

    UpdateBuilder() {
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

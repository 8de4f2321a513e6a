package org.gkec.server.graph;

import java.util.Map;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.algebra.Service;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;
import org.eclipse.rdf4j.query.parser.ParsedBooleanQuery;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;
import org.gkec.queries.BoundQuery;

/** A query that is known to parse, the terms its variables are bound to, and what it may cost. */
public record Question(Kind kind, String text, Map<String, Value> bindings, Budget budget) {

  /** What a query gives. */
  public enum Kind {
    /** Rows of bindings: SELECT. */
    ROWS,
    /** True or false: ASK. */
    TRUTH,
    /** Triples: CONSTRUCT and DESCRIBE. */
    TRIPLES
  }

  public Question {
    bindings = Map.copyOf(bindings);
  }

  /**
   * The question that a text asks.
   *
   * @throws BadQuery with line and column if the text is not a SPARQL query
   * @throws ServiceRefused if it asks another server, also by SERVICE SILENT
   */
  public static Question of(String text, Budget budget) {
    return of(text, Map.of(), budget);
  }

  /** The question that a stored query asks with its parameters bound. */
  public static Question of(BoundQuery query) {
    return of(query.text(), query.bindings(), Budget.OWN);
  }

  private static Question of(String text, Map<String, Value> bindings, Budget budget) {
    try {
      ParsedQuery parsed = new SPARQLParser().parseQuery(text, null);
      Kind kind =
          parsed instanceof ParsedBooleanQuery
              ? Kind.TRUTH
              : parsed instanceof ParsedGraphQuery ? Kind.TRIPLES : Kind.ROWS;
      parsed.getTupleExpr().visit(new NoService());
      return new Question(kind, text, bindings, budget);
    } catch (MalformedQueryException e) {
      throw new BadQuery(e);
    }
  }

  /** Finds SERVICE anywhere in a query. */
  private static final class NoService extends AbstractQueryModelVisitor<ServiceRefused> {
    @Override
    public void meet(Service service) {
      Value named = service.getServiceRef().getValue();
      throw new ServiceRefused(
          named == null ? "?" + service.getServiceRef().getName() : "<" + named + ">");
    }
  }
}

package org.gkec.server.graph;

import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.parser.ParsedBooleanQuery;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.gkec.queries.BoundQuery;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.syntax.QueryForm;
import org.gkec.server.graph.syntax.SparqlReader;
import org.gkec.server.graph.syntax.Traits;

/**
 * A query that is known to parse.
 *
 * @param graphs what it sees, if it or the request chooses
 * @param bindings terms that its variables are bound to
 * @param budget what it may cost
 */
public record Question(
    QueryForm kind,
    ParsedQuery query,
    Optional<Dataset> graphs,
    Map<String, Value> bindings,
    Budget budget) {

  public Question {
    bindings = Map.copyOf(bindings);
  }

  /**
   * The question that a text asks.
   *
   * @throws BadQuery with line and column if the text is not a SPARQL query
   */
  public static Question of(String text, Budget budget) {
    return of(text, Map.of(), budget);
  }

  /** The question that a stored query asks with its parameters bound. */
  public static Question of(BoundQuery query) {
    return of(query.text(), query.bindings(), Budget.OWN);
  }

  private static Question of(String text, Map<String, Value> bindings, Budget budget) {
    ParsedQuery parsed = SparqlReader.query(text);
    QueryForm kind =
        parsed instanceof ParsedBooleanQuery
            ? QueryForm.TRUTH
            : parsed instanceof ParsedGraphQuery ? QueryForm.TRIPLES : QueryForm.ROWS;
    return new Question(kind, parsed, Optional.ofNullable(parsed.getDataset()), bindings, budget);
  }

  /** The same question to other graphs than its FROM says. */
  public Question to(Dataset graphs) {
    return new Question(kind, query, Optional.of(graphs), bindings, budget);
  }

  /** True if the same graph always gives the same answer: no NOW, RAND, UUID, no other server. */
  public boolean isRepeatable() {
    return Traits.of(query.getTupleExpr()).repeatable();
  }

  /** True if it is quick by its form: one pattern that is asked for, or for a few rows. */
  public boolean isCheap() {
    return Traits.of(query.getTupleExpr()).cheap(kind);
  }
}

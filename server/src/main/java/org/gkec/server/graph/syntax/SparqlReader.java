package org.gkec.server.graph.syntax;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.function.Function;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.algebra.InsertData;
import org.eclipse.rdf4j.query.algebra.UpdateExpr;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.eclipse.rdf4j.query.parser.ParsedUpdate;
import org.gkec.ontology.Gkec;

/** Reads SPARQL 1.1, also the few forms that RDF4J's grammar does not know. */
public final class SparqlReader {

  private static final int MOST_NODES = 20_000;
  private static final int LONGEST_KEPT = 20_000;

  /** Queries by their text, which alone says what they mean; nobody changes them. */
  private static final Cache<String, ParsedQuery> KEPT =
      Caffeine.newBuilder()
          .maximumWeight(1_000_000)
          .weigher((String text, ParsedQuery query) -> text.length())
          .build();

  private SparqlReader() {}

  /**
   * The query that a text says. Texts of at most 20,000 characters are kept with what they say, as
   * many as have a million characters.
   *
   * @throws BadQuery if it is none, or one that is nested or composed beyond measure
   */
  public static ParsedQuery query(String text) {
    ParsedQuery query = KEPT.getIfPresent(text);
    if (query == null) {
      query = translated(text);
      if (text.length() <= LONGEST_KEPT) {
        KEPT.put(text, query);
      }
    }
    return query;
  }

  private static ParsedQuery translated(String text) {
    return read(
        text,
        sparql -> {
          ParsedQuery query = QueryTranslation.query(sparql, Gkec.BASE);
          if (Traits.of(query.getTupleExpr()).nodes() > MOST_NODES) {
            throw new BadQuery(text, "the query has more than " + MOST_NODES + " parts");
          }
          return query;
        });
  }

  /**
   * The operations that a text says.
   *
   * @throws BadQuery if it is not an update
   */
  public static ParsedUpdate update(String text) {
    return read(
        text,
        sparql -> {
          ParsedUpdate update = UpdateTranslation.update(sparql, Gkec.BASE);
          requireOwnLabels(text, update);
          return update;
        });
  }

  private static void requireOwnLabels(String text, ParsedUpdate update) {
    var used = new HashSet<String>();
    for (UpdateExpr operation : update.getUpdateExprs()) {
      if (operation instanceof InsertData data) {
        for (String label : SparqlForms.labels(data.getDataBlock())) {
          if (!used.add(label)) {
            throw new BadQuery(text, "the blank node " + label + " is used in two operations");
          }
        }
      }
    }
  }

  private static <T> T read(String given, Function<String, T> parser) {
    String text = SparqlForms.clean(given);
    try {
      return parser.apply(text);
    } catch (MalformedQueryException | QueryEvaluationException fault) {
      String rewritten = SparqlForms.rewrite(text);
      if (rewritten.equals(text)) {
        throw new BadQuery(text, fault);
      }
      try {
        return parser.apply(rewritten);
      } catch (MalformedQueryException again) {
        throw new BadQuery(text, again);
      }
    } catch (StackOverflowError tooDeep) {
      throw new BadQuery(text, "the query is nested too deeply");
    } catch (IllegalArgumentException fault) {
      throw new BadQuery(text, String.valueOf(fault.getMessage()));
    }
  }
}

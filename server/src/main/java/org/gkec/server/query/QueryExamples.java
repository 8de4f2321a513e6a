package org.gkec.server.query;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.gkec.ontology.Gkec;
import org.gkec.queries.QueryCatalogue;
import org.gkec.queries.StoredQuery;

/**
 * The stored queries as SHACL executables with their example filled in, as SPARQL editors read
 * them.
 */
public final class QueryExamples {

  private static final Pattern PART =
      Pattern.compile(
          "(?<where>WHERE\\s*\\{)|(?<clause>\\b(?:SELECT|GROUP BY|ORDER BY|HAVING)\\b)|(?<end>\\})"
              + "|BOUND\\(\\?(?<bound>\\w+)\\)|\\?(?<variable>\\w+)");
  private static final IRI TARGET = iri("https://schema.org/target");
  private static final IRI KEYWORDS = iri("https://schema.org/keywords");

  private QueryExamples() {}

  /** All of them, to be sent to an endpoint. */
  static Model of(QueryCatalogue catalogue, IRI endpoint) {
    var model = new LinkedHashModel();
    for (StoredQuery query : catalogue.all()) {
      IRI example = iri(Gkec.BASE + "queries/" + query.name());
      model.add(example, RDF.TYPE, SHACL.SPARQL_EXECUTABLE);
      model.add(
          example,
          RDF.TYPE,
          query.constructs() ? SHACL.SPARQL_CONSTRUCT_EXECUTABLE : SHACL.SPARQL_SELECT_EXECUTABLE);
      model.add(example, RDFS.COMMENT, literal(query.summary(), "en"));
      model.add(
          example, query.constructs() ? SHACL.CONSTRUCT : SHACL.SELECT, literal(filled(query)));
      model.add(example, TARGET, endpoint);
      model.add(example, KEYWORDS, literal(query.name().substring(0, query.name().indexOf('/'))));
    }
    return model;
  }

  /**
   * The text with the example's terms in place of its parameters. Where a variable must stay, in
   * SELECT, GROUP BY and ORDER BY, VALUES at the beginning of WHERE says what it is.
   */
  public static String filled(StoredQuery query) {
    var terms = new TreeMap<String, String>();
    query
        .bind(query.example())
        .bindings()
        .forEach((name, term) -> terms.put(name, NTriplesUtil.toNTriplesString(term)));
    String values =
        terms.entrySet().stream()
            .map(term -> "\n  VALUES ?%s { %s }".formatted(term.getKey(), term.getValue()))
            .collect(Collectors.joining());
    var text = new StringBuilder();
    boolean inGroup = false;
    Matcher part = PART.matcher(query.text());
    while (part.find()) {
      String found = part.group();
      String replacement = found;
      if (part.group("where") != null) {
        inGroup = true;
        replacement = found + values;
      } else if (part.group("clause") != null) {
        inGroup = false;
      } else if (part.group("end") != null) {
        inGroup = true;
      } else if (inGroup && part.group("bound") != null && terms.containsKey(part.group("bound"))) {
        replacement = "true";
      } else if (inGroup && part.group("variable") != null) {
        replacement = terms.getOrDefault(part.group("variable"), found);
      }
      part.appendReplacement(text, Matcher.quoteReplacement(replacement));
    }
    return part.appendTail(text).toString();
  }
}

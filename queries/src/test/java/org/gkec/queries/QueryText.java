package org.gkec.queries;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.algebra.ValueConstant;
import org.eclipse.rdf4j.query.algebra.Var;
import org.eclipse.rdf4j.query.algebra.helpers.AbstractQueryModelVisitor;
import org.eclipse.rdf4j.query.parser.ParsedGraphQuery;
import org.eclipse.rdf4j.query.parser.ParsedQuery;
import org.eclipse.rdf4j.query.parser.sparql.SPARQLParser;

/** What the tests want to know of the text of a query. Comments are left out. */
record QueryText(ParsedQuery parsed, String text) {

  private static final Pattern PREFIX = Pattern.compile("(?m)^PREFIX ([a-zA-Z0-9-]*): <(.*)>$");
  private static final Pattern USED_PREFIX = Pattern.compile("(?<![?\\w<-])([a-zA-Z][\\w-]*):\\w");
  private static final Pattern VARIABLE = Pattern.compile("\\?(\\w+)");
  private static final Pattern FUNCTION = Pattern.compile("\\bfunc:(\\w+)");
  private static final Pattern OWN = Pattern.compile("https://w3id\\.org/gkec/(def#|concept/).+");

  /** The parsed text of {@code query}. */
  static QueryText of(StoredQuery query) {
    String text = query.text().replaceAll("(?m)^\\s*#.*$", "");
    return new QueryText(new SPARQLParser().parseQuery(query.text(), null), text);
  }

  boolean constructs() {
    return parsed instanceof ParsedGraphQuery;
  }

  /** The prefixes it declares, in order. */
  Map<String, String> prefixes() {
    var prefixes = new LinkedHashMap<String, String>();
    PREFIX.matcher(text).results().forEach(one -> prefixes.put(one.group(1), one.group(2)));
    return prefixes;
  }

  /** The prefixes that occur in its body. */
  Set<String> usedPrefixes() {
    return firstGroups(USED_PREFIX, PREFIX.matcher(text).replaceAll(""));
  }

  /** The names of its variables. */
  Set<String> variables() {
    return firstGroups(VARIABLE, text);
  }

  /** The functions of our own that it calls. */
  Set<Resource> functions() {
    return firstGroups(FUNCTION, PREFIX.matcher(text).replaceAll("")).stream()
        .map(name -> Values.iri("https://w3id.org/gkec/function#", name))
        .collect(toCollection(LinkedHashSet::new));
  }

  /** The classes, properties and concepts of our own that it names. */
  Set<Resource> ownTerms() {
    var terms = new LinkedHashSet<Resource>();
    parsed
        .getTupleExpr()
        .visit(
            new AbstractQueryModelVisitor<RuntimeException>() {
              @Override
              public void meet(Var variable) {
                add(variable.getValue());
              }

              @Override
              public void meet(ValueConstant constant) {
                add(constant.getValue());
              }

              private void add(Value value) {
                if (value instanceof Resource term && OWN.matcher(term.stringValue()).matches()) {
                  terms.add(term);
                }
              }
            });
    return terms;
  }

  private static Set<String> firstGroups(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(toCollection(TreeSet::new));
  }
}

package org.gkec.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.parser.QueryParserUtil;
import org.junit.jupiter.api.Test;

class PrefixesTest {

  @Test
  void no_prefix_stands_twice_in_the_table() {
    var declarations = Ontology.read("prefixes.ttl").filter(null, SHACL.DECLARE, null).objects();

    assertThat(Prefixes.all()).hasSameSizeAs(declarations);
  }

  @Test
  void no_namespace_has_two_prefixes() {
    assertThat(Prefixes.all().values()).doesNotHaveDuplicates();
  }

  @Test
  void each_namespace_ends_where_a_name_can_begin() {
    assertThat(Prefixes.all().values()).allMatch(iri -> iri.endsWith("/") || iri.endsWith("#"));
  }

  @Test
  void our_own_namespace_is_in_the_table() {
    assertThat(Prefixes.all()).containsEntry("gkec", Gkec.NAMESPACE);
  }

  @Test
  void the_header_and_a_query_make_a_query() {
    var query = Prefixes.header() + "SELECT ?city WHERE { ?city a gkec:City }";

    var parsed = QueryParserUtil.parseQuery(QueryLanguage.SPARQL, query, null);

    assertThat(parsed.getTupleExpr().getBindingNames()).contains("city");
  }
}

package org.gkec.server.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Ontology;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.meter.Budget;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever IRI of ours somebody meets, it leads to a page and to RDF that speaks of it. */
@RunningService
class DereferenceTest {

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

  @Test
  void one_iri_of_each_kind_leads_to_a_page_and_to_rdf() {
    Map<String, String> kinds = kinds();
    assertThat(kinds)
        .hasSizeGreaterThan(60)
        .containsKeys(
            "shape",
            "service",
            "recommend",
            "search",
            "function",
            "def",
            "prefixes",
            "id/city",
            "concept/measure",
            "graph");

    kinds
        .values()
        .forEach(iri -> {
          String path = "/" + iri.substring(Gkec.BASE.length()).replaceFirst("#.*", "");
          var page = http.get(path, "text/html,*/*;q=0.1");
          assertThat(page.statusCode()).as(iri).isEqualTo(303);
          String document = page.headers().firstValue("Location").orElseThrow();
          assertThat(http.get(document, "text/html").statusCode()).as(iri).isEqualTo(200);
          var rdf = http.get(document, "text/turtle");
          assertThat(rdf.statusCode()).as(iri).isEqualTo(200);
          assertThat(rdf.body()).as(iri).contains(iri.replaceFirst("^.*[/#]", ""));
        });
  }

  /** By the path before the last part, without the hash. */
  private Map<String, String> kinds() {
    var kinds = new TreeMap<String, String>();
    Stream.of(
            Ontology.terms(),
            Ontology.schemes(),
            Ontology.shapes(),
            Ontology.services(),
            Ontology.prefixes())
        .flatMap(Model::stream)
        .map(Statement::getSubject)
        .filter(IRI.class::isInstance)
        .forEach(subject -> add(subject.stringValue(), kinds));
    graph
        .rows(
            Question.of(
                """
                SELECT (SAMPLE(?thing) AS ?one) {
                  { SELECT DISTINCT ?thing { ?thing a ?class FILTER(STRSTARTS(STR(?thing), "https://w3id.org/gkec/")) } }
                  BIND(REPLACE(STR(?thing), "^(https://w3id.org/gkec/[a-z-]+/([a-z-]+/)?).*$", "$1") AS ?kind)
                } GROUP BY ?kind\
                """,
                Budget.OWN))
        .forEach(row -> add(row.getValue("one").stringValue(), kinds));
    return kinds;
  }

  private static void add(String iri, Map<String, String> kinds) {
    if (iri.startsWith(Gkec.BASE)) {
      String local = iri.substring(Gkec.BASE.length());
      String kind =
          local.contains("#") ? local.replaceFirst("#.*", "") : local.replaceFirst("/[^/]*$", "");
      kinds.putIfAbsent(kind, iri);
    }
  }
}

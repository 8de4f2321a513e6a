package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.gkec.ontology.Ontology;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.write.ShapeReport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningService
class BundledDataTest {

  @Autowired private KnowledgeGraph graph;
  @LocalServerPort private int port;

  @Test
  void the_graph_holds_what_the_readme_promises() {
    JsonNode counts =
        new Http(port).json("/queries/data/counts").get("results").get("bindings").get(0);

    assertThat(count(counts, "practices")).isGreaterThanOrEqualTo(3500);
    assertThat(count(counts, "citiesWithPractices")).isGreaterThanOrEqualTo(150);
    assertThat(count(counts, "citiesWithContext")).isGreaterThanOrEqualTo(1400);
    assertThat(count(counts, "measures")).isGreaterThanOrEqualTo(180);
    assertThat(count(counts, "fundingInstruments")).isGreaterThanOrEqualTo(40);
    assertThat(count(counts, "policies")).isGreaterThanOrEqualTo(35);
    assertThat(count(counts, "sourcedOutcomes")).isGreaterThanOrEqualTo(300);
  }

  @Test
  void every_statement_lies_in_a_graph_that_is_described_with_licence_and_source() {
    JsonNode orphans =
        new Http(port)
            .rows(
                """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                SELECT ?graph (COUNT(*) AS ?statements) WHERE {
                  GRAPH ?graph { ?subject ?property ?value }
                  FILTER (?graph != <https://w3id.org/gkec/graph/void>)
                  FILTER NOT EXISTS { ?graph dcterms:license ?licence ; dcterms:source ?source }
                } GROUP BY ?graph\
                """);

    assertThat(
            StreamSupport.stream(orphans.spliterator(), false)
                .map(row -> row.get("graph").get("value").asString()))
        .isEmpty();
  }

  @Test
  void nothing_in_the_whole_store_breaks_a_shape() {
    Model all = graph.triples(Question.of("CONSTRUCT WHERE { ?s ?p ?o }", Budget.OWN));

    Model report = ShapeReport.of(all, Ontology.shapes());
    assertThat(report.filter(null, SHACL.RESULT_SEVERITY, SHACL.VIOLATION)).isEmpty();
    assertThat(all.size()).isGreaterThan(100_000);
  }

  private static int count(JsonNode row, String column) {
    return row.get(column).get("value").asInt();
  }
}

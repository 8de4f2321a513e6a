package org.gkec.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningService
class DescriptionTest {

  private static final String PREFIXES =
      "PREFIX void: <http://rdfs.org/ns/void#> PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>"
          + " PREFIX ext: <http://ldf.fi/void-ext#> ";
  private static final String DATASET = "<https://w3id.org/gkec/graph/void#dataset>";
  private static final String STATED = "GRAPH <https://w3id.org/gkec/graph/void>";

  @LocalServerPort private int port;
  @Autowired private KnowledgeGraph graph;
  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
    Settled.revision(graph, http);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(number("SELECT ?n { " + STATED + " { " + DATASET + " void:triples ?n } }"))
                .isEqualTo(number("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/.well-known/void"})
  void the_endpoint_describes_itself_with_its_own_address(String path) throws IOException {
    var answer = http.get(path, "text/turtle");
    Model model = Rio.parse(new StringReader(answer.body()), RDFFormat.TURTLE);

    assertThat(model.filter(null, SD.ENDPOINT, Values.iri("http://127.0.0.1:" + port + "/sparql")))
        .hasSize(1);
    assertThat(model.filter(null, SD.FEATURE_PROPERTY, SD.UNION_DEFAULT_GRAPH)).hasSize(1);
    assertThat(model.filter(null, SD.SUPPORTED_LANGUAGE, SD.SPARQL_11_UPDATE)).hasSize(1);
    assertThat(model.filter(null, SD.NAME, null).size()).isGreaterThanOrEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void:triples | COUNT(*)",
        "void:distinctSubjects | COUNT(DISTINCT ?s)",
        "void:distinctObjects | COUNT(DISTINCT ?o)",
        "void:properties | COUNT(DISTINCT ?p)"
      })
  void a_stated_figure_is_what_plain_sparql_counts(String property, String count) {
    long counted = number("SELECT (" + count + " AS ?n) WHERE { ?s ?p ?o }");

    assertThat(number("SELECT ?n WHERE { " + STATED + " { " + DATASET + " " + property + " ?n } }"))
        .isEqualTo(counted)
        .isPositive();
  }

  @Test
  void each_class_property_and_graph_is_counted_as_plain_sparql_counts() {
    assertThat(
            differences(
                "SELECT ?k (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?k } GROUP BY ?k",
                "void:classPartition ?part . ?part void:class ?k ; void:entities ?m"))
        .isZero();
    assertThat(
            differences(
                "SELECT ?k (COUNT(*) AS ?n) WHERE { ?s ?k ?o } GROUP BY ?k",
                "void:propertyPartition ?part . ?part void:property ?k ; void:triples ?m"))
        .isZero();
    assertThat(
            differences(
                "SELECT ?k (COUNT(*) AS ?n) WHERE { GRAPH ?k { ?s ?p ?o } FILTER(?k != <https://w3id.org/gkec/graph/void>) } GROUP BY ?k",
                "sd:namedGraph ?part . ?part sd:name ?k ; sd:graph/void:triples ?m"))
        .isZero();
  }

  @Test
  void a_property_of_a_class_is_counted_by_what_it_leads_to() {
    String practice = "<https://w3id.org/gkec/def#Practice>";
    String city = "<https://w3id.org/gkec/def#City>";
    long links =
        number(
            "SELECT (COUNT(*) AS ?n) WHERE { ?s a "
                + practice
                + " ; <https://w3id.org/gkec/def#inCity> ?c . ?c a "
                + city
                + " }");

    long stated =
        number(
            "SELECT ?n WHERE { "
                + STATED
                + " { "
                + DATASET
                + " void:classPartition ?part . ?part void:class "
                + practice
                + " ; void:propertyPartition ?property . ?property void:property <https://w3id.org/gkec/def#inCity> ; void:classPartition ?to . ?to void:class "
                + city
                + " ; void:triples ?n } }");

    assertThat(stated).isEqualTo(links).isPositive();
  }

  @Test
  void after_an_update_the_figures_are_soon_current() {
    String stated = "SELECT ?n WHERE { " + STATED + " { " + DATASET + " void:triples ?n } }";
    long before = number(stated);

    assertThat(
            http.update("INSERT DATA { GRAPH <urn:test:void> { <urn:a> <urn:p> 1, 2, 3 } }")
                .statusCode())
        .isEqualTo(204);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(number(stated)).isEqualTo(before + 3));
    http.update("DROP GRAPH <urn:test:void>");
  }

  private long differences(String counts, String stated) {
    return number(
        "SELECT (COUNT(*) AS ?n) WHERE { { "
            + counts.replace("AS ?n", "AS ?counted")
            + " } OPTIONAL { "
            + STATED
            + " { "
            + DATASET
            + " "
            + stated
            + " } } FILTER(!BOUND(?m) || ?m != ?counted) }");
  }

  private long number(String query) {
    return http.rows(PREFIXES + query).get(0).get("n").get("value").asLong();
  }
}

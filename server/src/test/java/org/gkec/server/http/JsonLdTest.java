package org.gkec.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class JsonLdTest {

  @Autowired private Http http;

  /** One thing of each class, and graphs that a frame cannot hold. */
  @TestFactory
  Stream<DynamicTest> json_ld_says_the_same_as_n_triples() {
    JsonNode things =
        http.rows(
            "SELECT ?type (SAMPLE(?s) AS ?thing) WHERE { ?s a ?type FILTER(ISIRI(?s)) } GROUP BY ?type");
    Stream<String> describes =
        StreamSupport.stream(things.spliterator(), false)
            .map(row -> "DESCRIBE <" + row.get("thing").get("value").asString() + ">");
    return Stream.concat(
            describes,
            Stream.of(
                "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <https://w3id.org/gkec/graph/policies> { ?s ?p ?o } }",
                "CONSTRUCT { <urn:a> <urn:p> <urn:b> . <urn:b> <urn:p> <urn:a> , [] . [] <urn:q> 1.50, 1e0, true } WHERE {}",
                "CONSTRUCT WHERE { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?o }"))
        .map(query -> DynamicTest.dynamicTest(query, () -> assertSame(query)));
  }

  private void assertSame(String query) throws IOException {
    Model triples = parsed(ask(query, "application/n-triples"), RDFFormat.NTRIPLES);
    Model jsonLd = parsed(ask(query, "application/ld+json"), RDFFormat.JSONLD);

    assertThat(jsonLd).isNotEmpty().hasSameSizeAs(triples);
    assertThat(Models.isomorphic(jsonLd, triples)).isTrue();
  }

  @Test
  void what_hangs_on_a_thing_stands_inside_it_under_the_names_of_the_context() {
    JsonNode city =
        Http.parse(
            ask(
                "CONSTRUCT { ?city ?p ?geometry . ?geometry ?q ?o } WHERE { VALUES ?city { <https://w3id.org/gkec/id/city/lahti-fi> } ?city ?p ?geometry . ?geometry a <http://www.opengis.net/ont/geosparql#Geometry> ; ?q ?o }",
                "application/ld+json"));

    assertThat(city.get("@context").get("gkec").asString()).isEqualTo("https://w3id.org/gkec/def#");
    assertThat(city.get("id").asString()).isEqualTo("https://w3id.org/gkec/id/city/lahti-fi");
    assertThat(city.toString()).contains("POINT(25.66151 60.98267)");
  }

  private HttpResponse<String> ask(String query, String accept) {
    return http.send(
        "POST", "/sparql", query, "Content-Type", "application/sparql-query", "Accept", accept);
  }

  private static Model parsed(HttpResponse<String> answer, RDFFormat format) throws IOException {
    return Rio.parse(new StringReader(answer.body()), "", format);
  }
}

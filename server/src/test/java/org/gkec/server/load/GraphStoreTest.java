package org.gkec.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class GraphStoreTest {

  private static final String GRAPH = "/graphs?graph=urn:test:store";
  private static final String TRIPLE = "<urn:a> <urn:p> 1 .";

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

  @AfterEach
  void clear() {
    write("DELETE", GRAPH, "", "text/turtle");
  }

  @Test
  void a_graph_is_made_replaced_read_and_deleted() {
    assertThat(http.get(GRAPH).statusCode()).isEqualTo(404);
    var made = write("PUT", GRAPH, TRIPLE, "text/turtle");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location").orElse(""))
        .endsWith("/graphs?graph=urn%3Atest%3Astore");
    assertThat(write("PUT", GRAPH, "<urn:a> <urn:p> 2 .", "text/turtle").statusCode())
        .isEqualTo(204);

    var read = http.get(GRAPH, "application/n-triples");

    assertThat(read.body()).contains("\"2\"").doesNotContain("\"1\"");
    assertThat(http.send("HEAD", GRAPH, "").statusCode()).isEqualTo(200);
    assertThat(write("DELETE", GRAPH, "", "text/turtle").statusCode()).isEqualTo(204);
    assertThat(write("DELETE", GRAPH, "", "text/turtle").statusCode()).isEqualTo(404);
  }

  @Test
  void a_post_adds() {
    write("PUT", GRAPH, TRIPLE, "text/turtle");

    assertThat(write("POST", GRAPH, "<urn:a> <urn:p> 2 .", "text/turtle").statusCode())
        .isEqualTo(204);

    assertThat(http.get(GRAPH, "application/n-triples").body().lines()).hasSize(2);
  }

  @Test
  void a_body_is_read_in_the_charset_of_its_type() {
    byte[] latin = "<urn:a> <urn:p> \"Köln\" .".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(put("text/turtle; charset=iso-8859-1", latin).statusCode()).isEqualTo(201);

    assertThat(http.get(GRAPH, "application/n-triples").body()).contains("Köln");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json"})
  void bytes_that_are_no_letters_are_refused(String type) {
    byte[] latin = "<urn:a> <urn:p> \"Köln\" .".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(put(type, latin).statusCode()).isEqualTo(400);
    assertThat(http.get(GRAPH).statusCode()).isEqualTo(404);
  }

  @Test
  void a_document_with_a_dtd_is_refused() {
    String xml =
        """
        <!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:">
        <rdf:Description rdf:about="urn:a"><e:p>&x;</e:p></rdf:Description></rdf:RDF>
        """;

    var answer = write("PUT", GRAPH, xml, "application/rdf+xml");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("DOCTYPE");
  }

  @ParameterizedTest
  @CsvSource({"(, 1, )", "[<urn:p> , 1, ]"})
  void a_document_that_is_nested_too_deeply_is_refused(String open, String inside, String close) {
    String turtle = "<urn:a> <urn:p> " + open.repeat(20_000) + inside + close.repeat(20_000) + " .";

    assertThat(write("PUT", GRAPH, turtle, "text/turtle").statusCode()).isEqualTo(400);
    assertThat(write("PUT", GRAPH, "{\"a\":".repeat(9000), "application/rdf+json").statusCode())
        .isEqualTo(400);
  }

  @Test
  void files_of_a_form_are_added() {
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.ttl\"\r\nContent-Type: text/turtle\r\n\r\n"
            + TRIPLE
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"g\"; filename=\"b.nt\"\r\n\r\n<urn:b> <urn:p> <urn:c> .\r\n--x--\r\n";

    var answer = write("POST", GRAPH, form, "multipart/form-data; boundary=x");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(http.get(GRAPH, "application/n-triples").body().lines()).hasSize(2);
  }

  @Test
  void an_empty_graph_can_exist() {
    assertThat(write("PUT", GRAPH, "", "text/turtle").statusCode()).isEqualTo(201);

    assertThat(http.get(GRAPH, "text/turtle").statusCode()).isEqualTo(200);
    assertThat(write("PUT", GRAPH, "", "text/turtle").statusCode()).isEqualTo(204);
  }

  @Test
  void the_address_itself_can_name_the_graph() {
    assertThat(write("PUT", "/graphs/direct/1", TRIPLE, "text/turtle").statusCode()).isEqualTo(201);

    assertThat(
            http.count("GRAPH <http://127.0.0.1:" + http.port() + "/graphs/direct/1> { ?s ?p ?o }"))
        .isEqualTo(1);
    assertThat(write("DELETE", "/graphs/direct/1", "", "text/turtle").statusCode()).isEqualTo(204);
  }

  @Test
  void the_whole_dataset_can_be_had_as_n_quads() {
    Settled.revision(graph, http);
    var dump = http.get("/graphs", "application/n-quads");

    assertThat(dump.statusCode()).isEqualTo(200);
    assertThat(dump.body().lines().count())
        .isEqualTo(
            http.count("GRAPH ?g { ?s ?p ?o }")
                + http.count("?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } }"));
  }

  @Test
  void a_faulty_document_is_a_400_problem_with_line_and_changes_nothing() {
    var answer = write("PUT", GRAPH, TRIPLE + "\n<urn:a> <urn:p> .", "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.parse(answer).get("line").asInt()).isEqualTo(2);
    assertThat(http.get(GRAPH).statusCode()).isEqualTo(404);
  }

  @Test
  void a_type_that_is_not_rdf_is_a_415_problem() {
    assertThat(write("PUT", GRAPH, "x", "text/html").statusCode()).isEqualTo(415);
  }

  @Test
  void a_remote_context_is_not_fetched() {
    var answer =
        write(
            "PUT",
            GRAPH,
            "{\"@context\": \"http://127.0.0.1:1/c\", \"@id\": \"urn:a\"}",
            "application/ld+json");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void writing_needs_a_token() {
    assertThat(http.send("PUT", GRAPH, TRIPLE, "Content-Type", "text/turtle").statusCode())
        .isEqualTo(401);
    assertThat(
            http.send(
                    "PUT",
                    GRAPH,
                    TRIPLE,
                    "Content-Type",
                    "text/turtle",
                    "Authorization",
                    "Bearer wrong")
                .statusCode())
        .isEqualTo(401);
    assertThat(http.post("/sparql", "application/sparql-update", "CLEAR ALL").statusCode())
        .isEqualTo(401);
    assertThat(
            http.post("/sparql", "application/x-www-form-urlencoded", "update=CLEAR+ALL")
                .statusCode())
        .isEqualTo(401);
    assertThat(http.count("?s a <https://w3id.org/gkec/def#City>")).isPositive();
  }

  /** What is made from the other graphs is made anew; feedback is not. */
  @Test
  void the_dump_can_be_sent_back() {
    String made = "<urn:s> <urn:p> <urn:o> <https://w3id.org/gkec/graph/derived> .";
    String ours = "<urn:s> <urn:p> <urn:o> <urn:test:store> .";
    String said = "<urn:s> <urn:p> <urn:o> <https://w3id.org/gkec/graph/feedback> .";

    var dump = write("POST", "/graphs", made + "\n" + ours, "application/n-quads");
    var withFeedback = write("POST", "/graphs", said, "application/n-quads");

    assertThat(dump.statusCode()).as(dump.body()).isEqualTo(204);
    assertThat(http.count("GRAPH <urn:test:store> { <urn:s> ?p ?o }")).isEqualTo(1);
    assertThat(http.count("GRAPH <https://w3id.org/gkec/graph/derived> { <urn:s> ?p ?o }"))
        .isZero();
    assertThat(withFeedback.statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> put(String type, byte[] body) {
    return http.put(GRAPH, body, "Content-Type", type, "Authorization", Http.TOKEN);
  }

  private HttpResponse<String> write(String method, String path, String body, String type) {
    return http.send(method, path, body, "Content-Type", type, "Authorization", Http.TOKEN);
  }
}

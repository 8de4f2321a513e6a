package org.gkec.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that people use get what they ask for; those in JavaScript are in ConformanceIT. */
@RunningService
class ClientsTest {

  private static final String CITIES =
      "SELECT ?s WHERE { ?s a <https://w3id.org/gkec/def#City> } ORDER BY ?s LIMIT 7";

  @LocalServerPort private int port;
  private String service;

  @BeforeEach
  void connect() {
    service = "http://127.0.0.1:" + port;
  }

  @Test
  void rdf4j_reads_rows_truth_and_triples() {
    var repository = new SPARQLRepository(service + "/sparql");
    try (var connection = repository.getConnection();
        TupleQueryResult rows = connection.prepareTupleQuery(CITIES).evaluate()) {
      assertThat(rows.stream()).hasSize(7);
      assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate()).isTrue();
      assertThat(
              connection
                  .prepareGraphQuery("DESCRIBE <https://w3id.org/gkec/id/city/lahti-fi>")
                  .evaluate()
                  .stream())
          .isNotEmpty();
    } finally {
      repository.shutDown();
    }
  }

  @Test
  void jena_reads_rows_and_graphs() {
    try (var execution = QueryExecutionHTTP.service(service + "/sparql", CITIES)) {
      ResultSet rows = execution.execSelect();
      int count = 0;
      while (rows.hasNext()) {
        rows.next();
        count++;
      }
      assertThat(count).isEqualTo(7);
    }
    assertThat(
            GSP.service(service + "/graphs")
                .graphName("https://w3id.org/gkec/graph/policies")
                .GET()
                .size())
        .isGreaterThan(100);
  }

  @Test
  void curl_reads_csv() throws Exception {
    var command =
        List.of(
            "curl",
            "-sf",
            "--data-urlencode",
            "query=" + CITIES,
            "-H",
            "Accept: text/csv",
            service + "/sparql");
    Process process;
    try {
      process = new ProcessBuilder(command).start();
    } catch (java.io.IOException e) {
      System.out.println("SKIPPED: ClientsTest: there is no curl");
      Assumptions.abort("there is no curl");
      return;
    }

    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(answer.lines()).hasSize(8);
  }

  @Test
  void python_reads_rows_truth_and_triples() throws Exception {
    var python = "/usr/bin/python3";
    Process found;
    try {
      found = new ProcessBuilder(python, "-c", "import rdflib, SPARQLWrapper").start();
    } catch (java.io.IOException e) {
      found = null;
    }
    if (found == null || found.waitFor() != 0) {
      System.out.println("SKIPPED: ClientsTest: no Python with rdflib and SPARQLWrapper");
      Assumptions.abort("no Python with rdflib and SPARQLWrapper");
    }

    Process clients =
        new ProcessBuilder(python, "../conformance/clients.py", service)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    assertThat(clients.inputReader().lines())
        .containsExactly(
            "SPARQLWrapper SELECT 7",
            "SPARQLWrapper ASK true",
            "SPARQLWrapper CONSTRUCT 5",
            "SPARQLWrapper DESCRIBE True",
            "rdflib SELECT 7",
            "rdflib ASK True",
            "rdflib CONSTRUCT 5",
            "rdflib DESCRIBE True");
  }
}

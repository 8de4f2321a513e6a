package org.gkec.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class QueryExamplesTest {

  @Autowired private Http http;

  @TestFactory
  Stream<DynamicTest> each_example_runs() throws IOException {
    Model examples =
        Rio.parse(
            new StringReader(http.get("/.well-known/sparql-examples", "text/turtle").body()),
            RDFFormat.TURTLE);
    assertThat(examples.filter(null, SHACL.SELECT, null).size()).isGreaterThan(40);
    return Stream.of(SHACL.SELECT, SHACL.CONSTRUCT)
        .flatMap(kind -> examples.filter(null, kind, null).stream())
        .map(example ->
            DynamicTest.dynamicTest(
                example.getSubject().toString(), () -> runs(http, example.getObject())));
  }

  private static void runs(Http http, Value text) {
    var answer = http.post("/sparql", "application/sparql-query", text.stringValue());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}

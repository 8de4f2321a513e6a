package org.gkec.server.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.rdf4j.model.util.Values;
import org.gkec.server.http.RdfAnswer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Example queries where SPARQL editors look for them. */
@RestController
class ExamplesController {

  private final QueryRunner runner;

  ExamplesController(QueryRunner runner) {
    this.runner = runner;
  }

  @GetMapping("/.well-known/sparql-examples")
  void examples(HttpServletRequest request, HttpServletResponse response) throws IOException {
    URI endpoint = URI.create(request.getRequestURL().toString()).resolve("/sparql");
    RdfAnswer.send(
        QueryExamples.of(runner.catalogue(), Values.iri(endpoint.toString())),
        RdfAnswer.format(request),
        response);
  }
}

package org.gkec.server.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.graph.AnswerWriter;
import org.gkec.server.http.Format;
import org.gkec.server.http.Formats;
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
    Format format =
        Formats.choose(
            Formats.TRIPLES, request.getParameter("format"), request.getHeader("Accept"));
    response.setContentType(format.contentType());
    response.setHeader("Vary", "Accept");
    URI endpoint = URI.create(request.getRequestURL().toString()).resolve("/sparql");
    if (format.writer().apply(response.getOutputStream()) instanceof AnswerWriter.Triples out) {
      Rio.write(
          QueryExamples.of(runner.catalogue(), Values.iri(endpoint.toString())), out.handler());
    }
  }
}

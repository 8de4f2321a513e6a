package org.gkec.server.sparql.description;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.graph.AnswerWriter;
import org.gkec.server.http.Format;
import org.gkec.server.http.Formats;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Descriptions of the service where they are looked for. */
@RestController
class WellKnownController {

  private final ServiceDescription description;

  WellKnownController(ServiceDescription description) {
    this.description = description;
  }

  /** The report of the last run of the W3C test suite, as EARL. */
  @GetMapping("/.well-known/conformance")
  void conformance(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Format format =
        Formats.choose(
            Formats.TRIPLES, request.getParameter("format"), request.getHeader("Accept"));
    response.setHeader("Vary", "Accept");
    response.setContentType(format.contentType());
    try (InputStream report =
        WellKnownController.class.getResourceAsStream("/org/gkec/server/about/conformance.ttl")) {
      if (format.writer().apply(response.getOutputStream()) instanceof AnswerWriter.Triples out) {
        Rio.write(Rio.parse(Objects.requireNonNull(report), RDFFormat.TURTLE), out.handler());
      }
    }
  }

  @GetMapping("/.well-known/void")
  void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
    description.write(request, response);
  }
}

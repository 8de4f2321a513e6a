package org.gkec.server.sparql.description;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.http.RdfAnswer;
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
    try (InputStream report =
        WellKnownController.class.getResourceAsStream("/org/gkec/server/about/conformance.ttl")) {
      RdfAnswer.send(
          Rio.parse(Objects.requireNonNull(report), RDFFormat.TURTLE),
          RdfAnswer.format(request),
          response);
    }
  }

  @GetMapping("/.well-known/void")
  void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
    description.write(request, response);
  }
}

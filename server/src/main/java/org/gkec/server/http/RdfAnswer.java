package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.Rio;

/** Sends triples in the format that a request chooses. */
public final class RdfAnswer {

  private RdfAnswer() {}

  /**
   * Chooses by the parameter {@code format}, else by what is accepted.
   *
   * @throws NotAcceptable if none is offered
   */
  public static Format format(HttpServletRequest request) {
    return Formats.choose(
        Formats.TRIPLES, request.getParameter("format"), request.getHeader("Accept"));
  }

  /** Sends all of them. */
  public static void send(Iterable<Statement> triples, Format format, HttpServletResponse response)
      throws IOException {
    response.setContentType(format.contentType());
    Rio.write(triples, format.triples(response.getOutputStream()));
  }
}

package org.gkec.server.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.gkec.server.http.Format;

/**
 * How an answer begins and ends. A failure after the first byte cuts the connection; whoever says
 * {@code TE: trailers} is also told by a trailer that the answer is whole.
 */
final class Answer {

  /** So much is held back, so that an early failure can still become a problem. */
  private static final int BUFFER = 64 * 1024;

  private static final String WHOLE = Answer.class.getName();

  private Answer() {}

  static void begin(Format format, HttpServletRequest request, HttpServletResponse response) {
    response.setBufferSize(BUFFER);
    response.setContentType(format.contentType());
    String wanted = request.getHeader("TE");
    if (wanted != null && wanted.contains("trailers") && request.getProtocol().equals("HTTP/1.1")) {
      response.setHeader("Trailer", "X-Query-Status");
      response.setTrailerFields(() ->
          Map.of(
              "X-Query-Status", request.getAttribute(WHOLE) == null ? "incomplete" : "complete"));
    }
  }

  static void end(HttpServletRequest request) {
    request.setAttribute(WHOLE, true);
  }
}

package org.gkec.loaders;

import java.net.URI;
import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thrown when a server does not take a data set; the message holds the server's reason. */
final class Refused extends RuntimeException {

  private static final int LONGEST_REASON = 2000;

  private Refused(String message) {
    super(message);
  }

  static Refused by(URI address, HttpResponse<String> response) {
    String reason = reason(response.body());
    String shown = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    return new Refused(address + ": " + response.statusCode() + " " + shown);
  }

  /** Title and detail of an RFC 9457 problem, or the answer as it stands. */
  private static String reason(String body) {
    try {
      JsonNode problem = new JsonMapper().readTree(body);
      String title = problem.path("title").asString("");
      String detail = problem.path("detail").asString("");
      return title.isEmpty() && detail.isEmpty() ? body : title + ": " + detail;
    } catch (JacksonException e) {
      return body;
    }
  }
}

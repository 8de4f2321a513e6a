package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;

/** An answer after RFC 9457. Its type is a page that explains it. */
final class Problem {

  private static final List<String> OFFERED =
      List.of(MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.TEXT_HTML_VALUE);
  private static final String TYPES = "https://w3id.org/gkec/problems/";

  private Problem() {}

  /** What a refusal says of itself. */
  static ResponseEntity<ProblemDetail> of(
      ErrorResponse refusal, Exception fault, HttpServletRequest request) {
    ProblemDetail body = refusal.getBody();
    String title = body.getTitle() == null ? "error" : body.getTitle();
    Map<String, Object> members = body.getProperties() == null ? Map.of() : body.getProperties();
    ResponseEntity<ProblemDetail> problem =
        of(
            refusal.getStatusCode(),
            title.toLowerCase(Locale.ROOT).replace(' ', '-'),
            fault,
            request,
            members);
    if (body.getDetail() != null && problem.getBody() != null) {
      problem.getBody().setDetail(body.getDetail());
    }
    return problem;
  }

  static ResponseEntity<ProblemDetail> of(
      HttpStatusCode status,
      String type,
      Exception fault,
      HttpServletRequest request,
      Map<String, ?> members) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, String.valueOf(fault.getMessage()));
    problem.setType(URI.create(TYPES + type));
    String title = type.replace('-', ' ');
    problem.setTitle(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
    problem.setInstance(URI.create(request.getRequestURI()));
    members.forEach(problem::setProperty);
    var headers = new HttpHeaders();
    MediaType written = type(request);
    if (status.value() == 503 || status.value() == 429) {
      headers.set(HttpHeaders.RETRY_AFTER, "10");
    }
    if (fault instanceof ErrorResponse refusal) {
      headers.putAll(refusal.getHeaders());
    }
    headers.setContentType(written);
    headers.set(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
    return new ResponseEntity<>(problem, headers, status);
  }

  /** A page for whoever prefers HTML, as browsers do. */
  private static MediaType type(HttpServletRequest request) {
    try {
      String type = Formats.type(OFFERED, request.getHeader(HttpHeaders.ACCEPT));
      return type.equals(MediaType.TEXT_HTML_VALUE)
          ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
          : MediaType.APPLICATION_PROBLEM_JSON;
    } catch (NotAcceptable e) {
      return MediaType.APPLICATION_PROBLEM_JSON;
    }
  }
}

package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;

/** An answer after RFC 9457. Its type is a page that explains it. */
final class Problem {

  private static final List<String> OFFERED =
      List.of(MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.TEXT_HTML_VALUE);

  private Problem() {}

  /** What a refusal says of itself. */
  static ResponseEntity<ProblemDetail> of(
      ErrorResponse refusal, Exception fault, HttpServletRequest request) {
    ProblemDetail body = refusal.getBody();
    ProblemType type =
        refusal instanceof Refusal ours ? ours.type() : ProblemType.of(refusal.getStatusCode());
    ProblemDetail problem =
        detail(type, body.getDetail() == null ? fault.getMessage() : body.getDetail(), request);
    problem.setStatus(refusal.getStatusCode().value());
    if (body.getProperties() != null) {
      body.getProperties().forEach(problem::setProperty);
    }
    return answer(problem, refusal.getHeaders(), request);
  }

  static ResponseEntity<ProblemDetail> of(
      ProblemType type, Exception fault, HttpServletRequest request, Map<String, ?> members) {
    ProblemDetail problem = detail(type, fault.getMessage(), request);
    members.forEach(problem::setProperty);
    return answer(problem, new HttpHeaders(), request);
  }

  private static ProblemDetail detail(
      ProblemType type, @Nullable String detail, HttpServletRequest request) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), String.valueOf(detail));
    problem.setType(type.address());
    problem.setTitle(type.title());
    problem.setInstance(URI.create(request.getRequestURI()));
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(
      ProblemDetail problem, HttpHeaders own, HttpServletRequest request) {
    var headers = new HttpHeaders();
    if (problem.getStatus() == 503 || problem.getStatus() == 429) {
      headers.set(HttpHeaders.RETRY_AFTER, "10");
    }
    headers.putAll(own);
    headers.setContentType(type(request));
    headers.set(HttpHeaders.VARY, Freshness.PAGE_VARIES);
    return new ResponseEntity<>(problem, headers, problem.getStatus());
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

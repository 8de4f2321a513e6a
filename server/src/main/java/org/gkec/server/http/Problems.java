package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gkec.queries.BadParameter;
import org.gkec.server.graph.BadQuery;
import org.gkec.server.graph.ServiceRefused;
import org.gkec.server.graph.TimeLimitExceeded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one table from failures to answers: RFC 9457 problems. */
@RestControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badParameter(BadParameter fault, HttpServletRequest request) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "bad-parameter",
        fault,
        request,
        Map.of("parameter", fault.parameter()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badQuery(BadQuery fault, HttpServletRequest request) {
    var place = new LinkedHashMap<String, Object>();
    fault.line().ifPresent(line -> place.put("line", line));
    fault.column().ifPresent(column -> place.put("column", column));
    return Problem.of(HttpStatus.BAD_REQUEST, "bad-query", fault, request, place);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> serviceRefused(ServiceRefused fault, HttpServletRequest request) {
    return Problem.of(HttpStatus.FORBIDDEN, "service-refused", fault, request, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> noSuchResource(NoSuchResource fault, HttpServletRequest request) {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "no-such-resource",
        fault,
        request,
        Map.of("nearest", fault.nearest()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAcceptable(NotAcceptable fault, HttpServletRequest request) {
    return Problem.of(
        HttpStatus.NOT_ACCEPTABLE,
        "not-acceptable",
        fault,
        request,
        Map.of("offered", fault.offered()));
  }

  /** Where Spring chooses the format, the answer is the same. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAcceptable(
      HttpMediaTypeNotAcceptableException fault, HttpServletRequest request) {
    List<String> offered = fault.getSupportedMediaTypes().stream().map(String::valueOf).toList();
    return notAcceptable(
        new NotAcceptable(String.valueOf(request.getHeader(HttpHeaders.ACCEPT)), offered), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> timeLimit(
      TimeLimitExceeded fault, HttpServletRequest request, HttpServletResponse response) {
    return committed(response, fault)
        ? cut(fault)
        : Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "time-limit", fault, request, Map.of());
  }

  /** What Spring itself refuses - unknown path, method or media type - and what we did wrong. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(
      Exception fault, HttpServletRequest request, HttpServletResponse response) {
    if (fault instanceof ErrorResponse refusal) {
      String type = refusal.getBody().getTitle() == null ? "error" : refusal.getBody().getTitle();
      return Problem.of(
          refusal.getStatusCode(),
          type.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
          fault,
          request,
          Map.of());
    }
    if (committed(response, fault)) {
      return cut(fault);
    }
    String id = String.valueOf(response.getHeader(RequestId.HEADER));
    LOG.error("request failed id={}", id, fault);
    var ours = new IllegalStateException("This is our fault. Tell us the request id " + id + ".");
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR, "our-fault", ours, request, Map.of("id", id));
  }

  private static boolean committed(HttpServletResponse response, Exception fault) {
    if (response.isCommitted()) {
      LOG.warn("answer cut off: {}", fault.toString());
      return true;
    }
    return false;
  }

  /** Too late for a problem: the connection is cut, so that half an answer never looks whole. */
  private static ResponseEntity<ProblemDetail> cut(Exception fault) {
    throw new IllegalStateException("cut off after the first byte", fault);
  }
}

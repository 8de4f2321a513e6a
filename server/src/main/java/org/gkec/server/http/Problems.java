package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gkec.queries.BadParameter;
import org.gkec.server.graph.federation.EndpointFailed;
import org.gkec.server.graph.federation.EndpointRefused;
import org.gkec.server.graph.keep.NotKept;
import org.gkec.server.graph.meter.BudgetExceeded;
import org.gkec.server.graph.meter.QueryCancelled;
import org.gkec.server.graph.meter.QueryStopped;
import org.gkec.server.graph.service.BadServiceCall;
import org.gkec.server.graph.syntax.BadQuery;
import org.gkec.server.graph.write.ClosedForWriting;
import org.gkec.server.graph.write.RefusedUpdate;
import org.gkec.server.graph.write.ShapesBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** The one table from failures to answers: RFC 9457 problems. */
@RestControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badParameter(BadParameter fault, HttpServletRequest request) {
    return Problem.of(
        ProblemType.BAD_PARAMETER, fault, request, Map.of("parameter", fault.parameter()));
  }

  /** A parameter that cannot be decoded, or too many of them. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> badParameter(
      InvalidParameterException fault, HttpServletRequest request) {
    return Problem.of(ProblemType.BAD_PARAMETER, fault, request, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badBody(MultipartException fault, HttpServletRequest request) {
    return Problem.of(ProblemType.BAD_BODY, fault, request, Map.of());
  }

  /** A body that is not the JSON that was expected; the parser says where. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> badBody(
      HttpMessageNotReadableException fault, HttpServletRequest request) {
    return Problem.of(ProblemType.BAD_BODY, fault, request, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badQuery(BadQuery fault, HttpServletRequest request) {
    var place = new LinkedHashMap<String, Object>();
    fault.line().ifPresent(line -> place.put("line", line));
    fault.column().ifPresent(column -> place.put("column", column));
    fault.source().ifPresent(source -> place.put("source", source));
    return Problem.of(ProblemType.BAD_QUERY, fault, request, place);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> noSuchResource(NoSuchResource fault, HttpServletRequest request) {
    return Problem.of(
        ProblemType.NO_SUCH_RESOURCE, fault, request, Map.of("nearest", fault.nearest()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAcceptable(NotAcceptable fault, HttpServletRequest request) {
    return Problem.of(
        ProblemType.NOT_ACCEPTABLE, fault, request, Map.of("offered", fault.offered()));
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
  ResponseEntity<ProblemDetail> stopped(
      QueryStopped fault, HttpServletRequest request, HttpServletResponse response) {
    if (committed(response, fault)) {
      return cut(fault);
    }
    return switch (fault) {
      case BudgetExceeded exceeded ->
          Problem.of(
              ProblemType.BUDGET_EXCEEDED,
              fault,
              request,
              Map.of("budget", exceeded.budget(), "limit", exceeded.limit()));
      case QueryCancelled cancelled ->
          Problem.of(ProblemType.QUERY_CANCELLED, cancelled, request, Map.of());
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> endpointRefused(EndpointRefused fault, HttpServletRequest request) {
    return Problem.of(ProblemType.ENDPOINT_REFUSED, fault, request, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> endpointFailed(EndpointFailed fault, HttpServletRequest request) {
    return Problem.of(ProblemType.ENDPOINT_FAILED, fault, request, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badServiceCall(BadServiceCall fault, HttpServletRequest request) {
    return Problem.of(ProblemType.BAD_SERVICE_CALL, fault, request, Map.of());
  }

  /** The answer is the validation report, as RDF. */
  @ExceptionHandler
  void shapesBroken(ShapesBroken fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Format format = Formats.chooseOrFirst(Formats.TRIPLES, request.getHeader(HttpHeaders.ACCEPT));
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    RdfAnswer.send(fault.report(), format, response);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusedUpdate(RefusedUpdate fault, HttpServletRequest request) {
    return Problem.of(ProblemType.REFUSED_UPDATE, fault, request, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notKept(NotKept fault, HttpServletRequest request) {
    return Problem.of(ProblemType.INSUFFICIENT_STORAGE, fault, request, Map.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> closedForWriting(
      ClosedForWriting fault, HttpServletRequest request) {
    return Problem.of(ProblemType.CLOSED_FOR_WRITING, fault, request, Map.of());
  }

  /** What Spring itself refuses - unknown path, method or media type - and what we did wrong. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(
      Exception fault, HttpServletRequest request, HttpServletResponse response) {
    if (fault instanceof ErrorResponse refusal) {
      return Problem.of(refusal, fault, request);
    }
    if (committed(response, fault)) {
      return cut(fault);
    }
    if (fault.getCause() instanceof StackOverflowError) {
      var tooDeep = new IllegalArgumentException("what was sent is nested too deeply");
      return Problem.of(ProblemType.BAD_REQUEST, tooDeep, request, Map.of());
    }
    String id = String.valueOf(response.getHeader(RequestId.HEADER));
    LOG.error("request failed id={}", id, fault);
    var ours = new IllegalStateException("This is our fault. Tell us the request id " + id + ".");
    return Problem.of(ProblemType.OUR_FAULT, ours, request, Map.of("id", id));
  }

  private static boolean committed(HttpServletResponse response, Exception fault) {
    if (response.isCommitted()) {
      LOG.warn("answer cut off id={}: {}", response.getHeader(RequestId.HEADER), fault.toString());
      return true;
    }
    return false;
  }

  /** Too late for a problem: the connection is cut, so that half an answer never looks whole. */
  private static ResponseEntity<ProblemDetail> cut(Exception fault) {
    throw new IllegalStateException("cut off after the first byte", fault);
  }
}

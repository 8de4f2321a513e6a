package org.gkec.server.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gkec.ontology.Gkec;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * All types of problems that are answered. Each has a page that explains it, with the text {@code
 * problem.type.<id>}; the answer names it by its address.
 */
public enum ProblemType {
  SEVERAL_MEANT(HttpStatus.MULTIPLE_CHOICES),
  BAD_PARAMETER(HttpStatus.BAD_REQUEST),
  BAD_BODY(HttpStatus.BAD_REQUEST),
  BAD_QUERY(HttpStatus.BAD_REQUEST),
  BAD_DOCUMENT(HttpStatus.BAD_REQUEST),
  BAD_SERVICE_CALL(HttpStatus.BAD_REQUEST),
  REFUSED_UPDATE(HttpStatus.BAD_REQUEST),
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
  ENDPOINT_REFUSED(HttpStatus.FORBIDDEN),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  NO_SUCH_RESOURCE(HttpStatus.NOT_FOUND),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT),
  CONFLICT(HttpStatus.CONFLICT),
  PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
  CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  SHAPES_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  ENDPOINT_FAILED(HttpStatus.BAD_GATEWAY),
  OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
  BUDGET_EXCEEDED(HttpStatus.SERVICE_UNAVAILABLE),
  QUERY_CANCELLED(HttpStatus.SERVICE_UNAVAILABLE),
  CLOSED_FOR_WRITING(HttpStatus.SERVICE_UNAVAILABLE),
  INSUFFICIENT_STORAGE(HttpStatus.INSUFFICIENT_STORAGE),
  OUR_FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

  private static final String PAGES = Gkec.BASE + "problems/";

  private final HttpStatus status;

  ProblemType(HttpStatus status) {
    this.status = status;
  }

  /** The type with this id. */
  public static Optional<ProblemType> find(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
  }

  /**
   * The type of a refusal that says no more than its status: the one that is called like it, else
   * what stands for all faults of the caller, or for ours.
   */
  static ProblemType of(HttpStatusCode status) {
    return Arrays.stream(values())
        .filter(type -> type.status.equals(status) && type.name().equals(type.status.name()))
        .findFirst()
        .orElse(status.is4xxClientError() ? BAD_REQUEST : OUR_FAULT);
  }

  /** As it stands in addresses, for example {@code bad-query}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In English, for example {@code Bad query}. */
  String title() {
    String title = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  URI address() {
    return URI.create(PAGES + id());
  }

  HttpStatus status() {
    return status;
  }
}

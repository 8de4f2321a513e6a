package org.gkec.server.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is not carried out, with the type of problem that is answered. */
public class Refusal extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;

  /**
   * A refusal.
   *
   * @param detail what, where, expected, got
   */
  public Refusal(ProblemType type, String detail) {
    this(type, detail, null);
  }

  /** The same for a fault that was met. */
  public Refusal(ProblemType type, String detail, @Nullable Throwable cause) {
    super(type.status(), ProblemDetail.forStatusAndDetail(type.status(), detail), cause);
    this.type = type;
  }

  /** The same with one more member in the answer. */
  public final Refusal with(String member, Object value) {
    getBody().setProperty(member, value);
    return this;
  }

  /** The same with a header in the answer. */
  public final Refusal withHeader(String header, String value) {
    getHeaders().set(header, value);
    return this;
  }

  ProblemType type() {
    return type;
  }
}

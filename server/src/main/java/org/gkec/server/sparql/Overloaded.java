package org.gkec.server.sparql;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** More queries than can be served now: 503, to be tried again. */
final class Overloaded extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  Overloaded(String why) {
    super(HttpStatus.SERVICE_UNAVAILABLE);
    setTitle("Overloaded");
    setDetail("the service is busy: " + why);
  }
}

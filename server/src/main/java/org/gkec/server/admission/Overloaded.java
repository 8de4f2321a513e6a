package org.gkec.server.admission;

import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;

/** More queries than can be served now: 503, to be tried again. */
final class Overloaded extends Refusal {

  private static final long serialVersionUID = 1L;

  Overloaded(String why) {
    super(ProblemType.OVERLOADED, "the service is busy: " + why);
  }
}

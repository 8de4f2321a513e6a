package org.gkec.server.http;

import java.util.List;

/** None of the formats a caller accepts can be had; carries those that can. */
public final class NotAcceptable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> offered;

  NotAcceptable(String wanted, List<String> offered) {
    super("'%s' is not offered here; offered are %s".formatted(wanted, String.join(", ", offered)));
    this.offered = List.copyOf(offered);
  }

  /** Media types that can be had, the preferred one first. */
  public List<String> offered() {
    return offered;
  }
}

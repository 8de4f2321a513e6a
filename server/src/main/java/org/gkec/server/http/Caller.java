package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.function.BooleanSupplier;

/** Who asks: by token if there is one, else by address. */
public final class Caller {

  private Caller() {}

  /** A name under which the caller's share of the service is counted. */
  public static String name(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    return principal == null ? request.getRemoteAddr() : "token " + principal.getName();
  }

  /** True once the caller has closed the connection; to be asked by the request's thread alone. */
  public static BooleanSupplier isGone(HttpServletRequest request) {
    return request.getAttribute(ConnectionProbe.ATTRIBUTE) instanceof BooleanSupplier probe
        ? probe
        : () -> false;
  }
}

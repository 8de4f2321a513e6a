package org.gkec.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells requests that change something, or look at what others do, from those that read. */
final class Writes {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private Writes() {}

  static boolean is(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.equals("/sparql/queries")) {
      return true;
    }
    if (path.equals("/sparql")) {
      String type = String.valueOf(request.getContentType());
      return request.getMethod().equals("POST")
          && (type.startsWith("application/sparql-update")
              || request.getParameter("update") != null);
    }
    if (path.equals("/feedback")) {
      return !READING.contains(request.getMethod());
    }
    boolean graphs = path.equals("/graphs") || path.startsWith("/graphs/");
    return graphs && !READING.contains(request.getMethod());
  }
}

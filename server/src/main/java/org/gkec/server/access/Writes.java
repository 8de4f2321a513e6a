package org.gkec.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells requests that change something, look at what others do, or take all of it, from those that
 * read. A method that may change something does, unless it is listed here. Paths are matched as
 * controllers match them: {@code /graph%73} is {@code /graphs}.
 */
final class Writes {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "QUERY");
  private static final MediaType UPDATE = MediaType.parseMediaType("application/sparql-update");

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();
  private static final RequestMatcher OPERATORS =
      new OrRequestMatcher(
          List.of(
              PATHS.matcher("/sparql/queries"),
              PATHS.matcher("/backup"),
              PATHS.matcher("/actuator/prometheus")));
  private static final RequestMatcher SPARQL = PATHS.matcher("/sparql");

  /** What only reads, whatever its method; a query is cancelled by whoever knows its id. */
  private static final RequestMatcher HARMLESS =
      new OrRequestMatcher(
          List.of(
              PATHS.matcher(HttpMethod.POST, "/recommendations"),
              PATHS.matcher(HttpMethod.POST, "/peers"),
              PATHS.matcher(HttpMethod.DELETE, "/sparql/queries/{id}")));

  private Writes() {}

  static boolean is(HttpServletRequest request) {
    if (OPERATORS.matches(request)) {
      return !request.getMethod().equals("OPTIONS");
    }
    if (READING.contains(request.getMethod()) || HARMLESS.matches(request)) {
      return false;
    }
    return !SPARQL.matches(request) || updates(request);
  }

  /** Whether {@code /sparql} would see an update; what is none it answers or refuses itself. */
  private static boolean updates(HttpServletRequest request) {
    return request.getParameter("update") != null || hasTypeOfUpdate(request.getContentType());
  }

  private static boolean hasTypeOfUpdate(@Nullable String type) {
    try {
      return UPDATE.isCompatibleWith(MediaType.parseMediaType(String.valueOf(type)));
    } catch (InvalidMediaTypeException e) {
      return false; // refused by whoever reads the body
    }
  }
}

package org.gkec.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets pages of any origin read every answer, errors too. Cookies are never used here. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CrossOrigin extends OncePerRequestFilter {

  private static final String READABLE =
      "ETag, Last-Modified, Location, Link, Retry-After, WWW-Authenticate, X-Query-Id, X-Request-Id";
  private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS, QUERY";
  private static final String HEADERS =
      "Accept, Authorization, Content-Type, If-None-Match, X-Query-Id";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
    boolean preflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    if (!preflight) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
    response.setHeader(
        HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
        Optional.ofNullable(request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS))
            .map(asked -> asked.replaceAll("[^A-Za-z0-9\\-, ]", ""))
            .orElse(HEADERS));
    response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}

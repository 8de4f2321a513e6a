package org.gkec.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gkec.server.http.Caller;
import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers 429 to a caller who has too many requests under way: whoever sends bodies or reads
 * answers a byte at a time must not hold the threads that others need.
 */
@Component
@Order(0) // after the filter that reads tokens
class AtOnceLimit extends OncePerRequestFilter {

  private final int most;
  private final HandlerExceptionResolver problems;
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

  AtOnceLimit(
      AccessProperties properties,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.most = properties.atOnce();
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return most == 0 || request.getRequestURI().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String caller = Caller.name(request);
    int now = underWay.merge(caller, 1, Integer::sum);
    try {
      if (now <= most) {
        chain.doFilter(request, response);
      } else {
        problems.resolveException(request, response, null, refusal());
      }
    } finally {
      underWay.computeIfPresent(caller, (name, count) -> count > 1 ? count - 1 : null);
    }
  }

  private Refusal refusal() {
    return new Refusal(
            ProblemType.TOO_MANY_REQUESTS,
            "%d requests of yours are under way; wait for one to end".formatted(most))
        .withHeader(HttpHeaders.RETRY_AFTER, "1");
  }
}

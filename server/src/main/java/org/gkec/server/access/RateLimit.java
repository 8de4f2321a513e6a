package org.gkec.server.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.gkec.server.http.Caller;
import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers 429 to callers, told apart by token or address, who ask more often than they may. */
@Component
@Order(0) // after the filter that reads tokens
class RateLimit extends OncePerRequestFilter {

  private static final int MOST_CALLERS = 100_000;

  private final AccessProperties properties;
  private final HandlerExceptionResolver problems;
  private final LoadingCache<String, Bucket> buckets;

  RateLimit(
      AccessProperties properties,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.properties = properties;
    this.problems = problems;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(caller -> bucket());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity(properties.burst())
                .refillGreedy(properties.rate(), Duration.ofSeconds(1)))
        .build();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return properties.rate() == 0 || request.getRequestURI().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe = buckets.get(Caller.name(request)).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
    } else {
      problems.resolveException(request, response, null, refusal(probe));
    }
  }

  private Refusal refusal(ConsumptionProbe probe) {
    long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    return new Refusal(
            ProblemType.TOO_MANY_REQUESTS,
            "more than %d requests at once or %d a second; try again in %d s"
                .formatted(properties.burst(), properties.rate(), seconds))
        .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
  }
}

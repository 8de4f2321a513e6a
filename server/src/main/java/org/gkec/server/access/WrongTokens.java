package org.gkec.server.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;
import org.springframework.http.HttpHeaders;

/** Counts the wrong tokens of each address: after some, the answer is to come back later. */
final class WrongTokens {

  private static final int AT_ONCE = 20;
  private static final int A_MINUTE = 10;
  private static final int MOST_ADDRESSES = 100_000;

  private final LoadingCache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build(address ->
              Bucket.builder()
                  .addLimit(limit ->
                      limit.capacity(AT_ONCE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                  .build());

  /** What to answer to one more wrong token: first that it is wrong. */
  Refusal answer(HttpServletRequest request, Refusal wrong) {
    return buckets.get(request.getRemoteAddr()).tryConsume(1)
        ? wrong
        : new Refusal(
                ProblemType.TOO_MANY_REQUESTS,
                "too many wrong tokens from this address; try again in a minute")
            .withHeader(HttpHeaders.RETRY_AFTER, "60");
  }
}

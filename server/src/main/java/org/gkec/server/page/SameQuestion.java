package org.gkec.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** The address of a request, asked of another thing. */
public final class SameQuestion {

  private SameQuestion() {}

  /** The same address with a part of its path, or a parameter, in place of what was asked. */
  public static String with(String asked, String other, HttpServletRequest request) {
    String path =
        Arrays.stream(request.getRequestURI().split("/", -1))
            .map(part -> UriUtils.decode(part, UTF_8))
            .map(part -> encoded(part, asked, other))
            .collect(Collectors.joining("/"));
    String query =
        request.getParameterMap().entrySet().stream()
            .flatMap(each ->
                Arrays.stream(each.getValue())
                    .map(value ->
                        UriUtils.encode(each.getKey(), UTF_8) + "=" + encoded(value, asked, other)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String part, String asked, String other) {
    return UriUtils.encode(part.equals(asked) ? other : part, UTF_8);
  }
}

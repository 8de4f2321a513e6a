package org.gkec.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of a request, asked of another thing. */
public final class SameQuestion {

  private SameQuestion() {}

  /** The same address with a part of its path, or a parameter, in place of what was asked. */
  public static String with(String asked, String other, HttpServletRequest request) {
    var address =
        ServletUriComponentsBuilder.fromRequest(request).scheme(null).host(null).port(null);
    request
        .getParameterMap()
        .forEach((name, values) ->
            address.replaceQueryParam(
                name,
                List.of(values).stream()
                    .map(value -> value.equals(asked) ? other : value)
                    .toArray()));
    List<String> parts =
        address.build().getPathSegments().stream()
            .map(part -> part.equals(asked) ? other : part)
            .toList();
    return address.replacePath("/" + String.join("/", parts)).encode().build().toUriString();
  }
}

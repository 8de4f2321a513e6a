package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses bodies that are packed, such as with gzip, before their bytes are taken for text. */
@Component
class PlainBodies implements HandlerInterceptor, WebMvcConfigurer {

  private static final String PLAIN = "identity";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    @Nullable String packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (packed != null && !packed.equalsIgnoreCase(PLAIN)) {
      throw new Refusal(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "a body with Content-Encoding '%s' is not read here; send it as it is"
                  .formatted(packed))
          .withHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
    }
    return true;
  }
}

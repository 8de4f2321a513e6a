package org.gkec.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.gkec.queries.BadParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses names such as {@code limit[1]}, which binding would take for places of a list. And says
 * that every answer depends on what is accepted.
 */
@Component
class ParameterNames implements HandlerInterceptor, WebMvcConfigurer {

  /** The parameters of other methods may stand in the body, which is read later. */
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (WITHOUT_BODY.contains(request.getMethod())) {
      for (String name : request.getParameterMap().keySet()) {
        if (name.contains("[")) {
          throw new BadParameter(
              name, "'%s' is not a parameter: no index is taken".formatted(name));
        }
      }
    }
    return true;
  }
}

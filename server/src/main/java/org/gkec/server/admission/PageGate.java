package org.gkec.server.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.http.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The gate of pages, recommendations, peers and search: a bounded number is made at a time, with an
 * equal share for each caller. They have places of their own, so that long queries of others do not
 * keep a page waiting; files need none, and queries pass {@link QueryGate}.
 */
@Component
class PageGate implements HandlerInterceptor, WebMvcConfigurer {

  private final PageLimits limits;
  private final Admission admission;

  PageGate(PageLimits limits) {
    this.limits = limits;
    this.admission = new Admission(limits.running(), 0, limits.waiting());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .excludePathPatterns("/sparql/**", "/queries/**", "/graphs/**", "/backup", "/error");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    if (handler instanceof HandlerMethod) {
      var wait = new RunningQuery("page", limits.budget(), Caller.isGone(request), () -> {});
      admission.enter(Caller.name(request), wait);
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    if (handler instanceof HandlerMethod) {
      admission.leave(Caller.name(request));
    }
  }
}

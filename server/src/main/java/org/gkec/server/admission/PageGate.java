package org.gkec.server.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.http.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * The gate of pages, recommendations, peers and search: a bounded number is made at a time, with an
 * equal share for each caller. They have places of their own, so that long queries of others do not
 * keep a page waiting; files need none, and queries pass {@link QueryGate}. A body is read before,
 * so that no place waits for it.
 */
@RestControllerAdvice
class PageGate extends RequestBodyAdviceAdapter implements HandlerInterceptor, WebMvcConfigurer {

  private static final String PLACE = PageGate.class.getName();

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
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !readsBody(method)) {
      enter(request);
    }
    return true;
  }

  private static boolean readsBody(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes now) {
      enter(now.getRequest());
    }
    return body;
  }

  private void enter(HttpServletRequest request) {
    var wait = new RunningQuery("page", limits.budget(), Caller.isGone(request), () -> {});
    try {
      admission.enter(Caller.name(request), wait);
      request.setAttribute(PLACE, true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded("the service is ending");
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    if (request.getAttribute(PLACE) != null) {
      request.removeAttribute(PLACE);
      admission.leave(Caller.name(request));
    }
  }
}

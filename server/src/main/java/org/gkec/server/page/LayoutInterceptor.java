package org.gkec.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.http.Freshness;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives every page its layout and the words of its language, remembers a chosen language, and
 * answers 304 to whoever has the page already.
 */
@Component
class LayoutInterceptor implements HandlerInterceptor, WebMvcConfigurer {

  private static final Set<MediaType> PAGE = Set.of(MediaType.TEXT_HTML);

  private final Texts texts;
  private final KnowledgeGraph graph;

  LayoutInterceptor(Texts texts, KnowledgeGraph graph) {
    this.texts = texts;
    this.graph = graph;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  /** What is a page, not {@link Live}, and nothing else is the same until the graph changes. */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    remember(request, response);
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Live.class)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      return true;
    }
    return !PAGE.equals(request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE))
        || !Freshness.isKnown(graph.revision(), Language.of(request).code(), request, response);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null) {
      return;
    }
    Language language = Language.of(request);
    page.addObject("t", texts.lambda(language));
    page.addObject("layout", Layout.of(request, language));
    response.setHeader(HttpHeaders.VARY, Freshness.PAGE_VARIES);
  }

  /** A language that the address names stays for the next page. Forms of POST have none. */
  private static void remember(HttpServletRequest request, HttpServletResponse response) {
    boolean page = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    if (page
        && request.getMethod().equals("GET")
        && request.getParameter(Language.PARAMETER) != null) {
      var chosen =
          ResponseCookie.from(Language.PARAMETER, Language.of(request).code())
              .path("/")
              .maxAge(Duration.ofDays(365))
              .sameSite("Lax")
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, chosen.toString());
    }
  }
}

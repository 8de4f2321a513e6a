package org.gkec.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its layout and the words of its language, and remembers a chosen language. */
@Component
class LayoutInterceptor implements HandlerInterceptor, WebMvcConfigurer {

  private final Texts texts;

  LayoutInterceptor(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
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
    response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Cookie");
    if (request.getParameter(Language.PARAMETER) != null) {
      var chosen =
          ResponseCookie.from(Language.PARAMETER, language.code())
              .path("/")
              .maxAge(java.time.Duration.ofDays(365))
              .sameSite("Lax")
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, chosen.toString());
    }
  }
}

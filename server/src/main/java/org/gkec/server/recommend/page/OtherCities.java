package org.gkec.server.recommend.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gkec.server.page.SameQuestion;
import org.gkec.server.recommend.city.CityFinder;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.page.PageParts.NamedLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives each page about the city of a name the others of that name, {@code others}, with the same
 * question asked for them.
 */
@Component
class OtherCities implements HandlerInterceptor, WebMvcConfigurer {

  private final CityFinder finder;

  OtherCities(CityFinder finder) {
    this.finder = finder;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/recommendations/**", "/peers/**", "/funding");
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    String named = request.getParameter("city");
    String asked = named == null ? "" : named;
    if (page != null && page.getView() == null) {
      List<CityRef> others = finder.others(asked);
      page.addObject(
          "others",
          others.stream()
              .map(city ->
                  new NamedLink(
                      city.label() + ", " + city.country(),
                      SameQuestion.with(asked, PeerPage.slug(city), request)))
              .toList());
    }
  }
}

package org.gkec.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gkec.queries.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** Lets Spring write Content-Language as {@link Language} says. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PageLocale implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    try {
      return Language.of(request).locale();
    } catch (BadParameter e) {
      return Locale.ENGLISH; // the controller answers 400
    }
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen by the address");
  }
}

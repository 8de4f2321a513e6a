package org.gkec.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What head and foot of every page need.
 *
 * @param canonical the address of the page without its language; empty if other parameters make it
 *     what it is
 * @param languages the language switch
 */
record Layout(String language, String direction, String canonical, List<LanguageChoice> languages) {

  /** The same page in another language. */
  record LanguageChoice(String code, String name, String href, boolean current) {}

  static Layout of(HttpServletRequest request, Language language) {
    return new Layout(
        language.texts(),
        language.direction(),
        canonical(request),
        Language.INTERFACE.stream().map(code -> choice(request, code, language)).toList());
  }

  private static String canonical(HttpServletRequest request) {
    boolean chosen =
        request.getParameterMap().keySet().stream()
            .anyMatch(name -> !name.equals(Language.PARAMETER));
    return chosen
        ? ""
        : ServletUriComponentsBuilder.fromRequestUri(request)
            .build()
            .toUriString()
            .replaceFirst("\\.html$", "");
  }

  private static LanguageChoice choice(HttpServletRequest request, String code, Language language) {
    var locale = Locale.forLanguageTag(code);
    return new LanguageChoice(
        code,
        locale.getDisplayLanguage(locale),
        ServletUriComponentsBuilder.fromRequest(request)
            .scheme(null)
            .host(null)
            .port(null)
            .replaceQueryParam(Language.PARAMETER, code)
            .build()
            .toUriString(),
        code.equals(language.texts()));
  }
}

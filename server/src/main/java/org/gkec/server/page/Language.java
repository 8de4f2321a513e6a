package org.gkec.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gkec.queries.BadParameter;

/**
 * The language of one page.
 *
 * @param code of the labels that are looked for first, for example {@code pt}
 * @param texts of the interface, one of {@link #INTERFACE}
 */
public record Language(String code, String texts) {

  /** The languages that the interface is written in, in the order of the switch. */
  public static final List<String> INTERFACE = List.of("en", "fr", "es", "de", "pl");

  static final String PARAMETER = "lang";

  private static final String COOKIE = "lang";
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

  /**
   * What the address says, else what the reader chose before, else what the browser prefers.
   *
   * @throws BadParameter if the address says something that is no language tag
   */
  public static Language of(HttpServletRequest request) {
    String asked = request.getParameter(PARAMETER);
    if (asked != null && !isTag(asked)) {
      throw new BadParameter(
          PARAMETER, "'lang' must be a language tag such as fr, got '" + asked + "'");
    }
    String code =
        Optional.ofNullable(asked)
            .or(() -> chosenBefore(request))
            .orElseGet(() -> Locale.forLanguageTag(preferred(request)).getLanguage());
    return of(code);
  }

  /** Labels in that language, the interface too if it is written in it, else in English. */
  public static Language of(String code) {
    String base = code.toLowerCase(Locale.ROOT).split("-", -1)[0];
    return new Language(
        base.isEmpty() ? "en" : base, INTERFACE.contains(base) ? base : INTERFACE.getFirst());
  }

  /** How numbers and days are written. */
  public Locale locale() {
    return Locale.forLanguageTag(texts);
  }

  /** The value of the HTML attribute {@code dir}: the interface has no right-to-left language. */
  public String direction() {
    return RIGHT_TO_LEFT.contains(texts) ? "rtl" : "ltr";
  }

  private static Optional<String> chosenBefore(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE) && isTag(cookie.getValue()))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static String preferred(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? "en"
        : Stream.of(request.getLocale()).map(Locale::toLanguageTag).findFirst().orElse("en");
  }

  private static boolean isTag(String text) {
    return text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  }
}

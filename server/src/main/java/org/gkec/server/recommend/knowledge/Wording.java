package org.gkec.server.recommend.knowledge;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gkec.queries.BadParameter;

/** The words of reasons in one language; figures as that language writes them. */
public final class Wording {

  static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "pl");

  private final Locale locale;
  private final ResourceBundle words;

  private Wording(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "org.gkec.server.recommend.reasons",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * In this language.
   *
   * @throws BadParameter if there are no words in it
   */
  public static Wording in(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new BadParameter(
          "lang", "there are explanations in %s, not in '%s'".formatted(LANGUAGES, language));
    }
    return new Wording(Locale.of(language.equals("en") ? "" : language));
  }

  public String language() {
    return locale.getLanguage().isEmpty() ? "en" : locale.getLanguage();
  }

  /** A text with its figures. */
  public String say(String key, Object... figures) {
    return new MessageFormat(
            words.getString(key), locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale)
        .format(figures);
  }
}

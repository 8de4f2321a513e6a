package org.gkec.server.recommend.knowledge;

import org.gkec.queries.BadParameter;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;

/** The words of reasons in one language; figures as that language writes them. */
public record Wording(Texts texts, Language spoken) {

  /**
   * In this language.
   *
   * @throws BadParameter if there are no words in it
   */
  public static Wording in(String language) {
    if (!Language.INTERFACE.contains(language)) {
      throw new BadParameter(
          "lang",
          "there are explanations in %s, not in '%s'".formatted(Language.INTERFACE, language));
    }
    return new Wording(new Texts(), Language.of(language));
  }

  /** Its code, for example {@code fr}. */
  public String language() {
    return spoken.texts();
  }

  /** A text of the bundle {@code reasons} with its figures. */
  public String say(String key, Object... figures) {
    return texts.say("reasons." + key, spoken, figures);
  }
}

package org.gkec.server.page;

import com.samskivert.mustache.Mustache;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * The words of pages and explanations. One bundle a feature, {@code
 * texts/<bundle>[_<language>].properties}; the keys of a bundle begin with its name. Each text is a
 * pattern of {@link java.text.MessageFormat}: an apostrophe is written ’ or twice.
 */
@Component
public class Texts {

  private static final TextSource SOURCE = new TextSource();

  /** The text of a key in a language, else in English. */
  public Optional<String> find(String key, Language language) {
    return Optional.ofNullable(SOURCE.getMessage(key, null, null, language.locale()));
  }

  /**
   * The text of a key with its arguments.
   *
   * @throws IllegalArgumentException if no bundle has the key
   */
  public String say(String key, Language language, Object... arguments) {
    try {
      return SOURCE.getMessage(key, arguments, language.locale());
    } catch (NoSuchMessageException e) {
      throw new IllegalArgumentException("no text '" + key + "'", e);
    }
  }

  /**
   * For templates: <code>{{#t}}key{{/t}}</code>, or with arguments <code>{{#t}}key|{{name}}{{/t}}
   * </code>. The template has escaped the arguments.
   */
  Mustache.Lambda lambda(Language language) {
    return (fragment, out) -> {
      String[] parts = fragment.execute().strip().split("\\|", 4);
      Object[] arguments = new Object[parts.length - 1];
      System.arraycopy(parts, 1, arguments, 0, arguments.length);
      out.write(html(parts[0], language.locale(), arguments));
    };
  }

  private static String html(String key, Locale locale, Object[] arguments) {
    UnaryOperator<String> escaped =
        pattern ->
            pattern
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    return SOURCE
        .with(key, locale, escaped, arguments)
        .orElseThrow(() -> new IllegalArgumentException("no text '" + key + "'"));
  }
}

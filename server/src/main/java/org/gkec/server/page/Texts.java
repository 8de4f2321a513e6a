package org.gkec.server.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.samskivert.mustache.Mustache;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The pattern of pages and explanations. One bundle a feature, {@code
 * texts/<bundle>[_<language>].properties}; the keys of a bundle begin with its name. Each text is a
 * pattern of {@link java.text.MessageFormat}: an apostrophe is written ’ or twice.
 */
@Component
public class Texts {

  private static final TextSource SOURCE = new TextSource();
  private static final long KEPT = 50_000; // about 2,000 texts in six languages, twice

  private record Asked(String key, Language language, boolean html) {}

  private final Cache<Asked, Optional<TextPattern>> known =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  /** The text of a key in a language, else in English. */
  public Optional<String> find(String key, Language language) {
    return pattern(new Asked(key, language, false)).map(TextPattern::text);
  }

  /**
   * The text of a key with its arguments.
   *
   * @throws IllegalArgumentException if no bundle has the key
   */
  public String say(String key, Language language, Object... arguments) {
    return say(new Asked(key, language, false), arguments);
  }

  /**
   * For templates: <code>{{#t}}key{{/t}}</code>, or with arguments <code>{{#t}}key|{{name}}{{/t}}
   * </code>. The template has escaped the arguments.
   */
  Mustache.Lambda lambda(Language language) {
    return (fragment, out) -> {
      String[] parts = fragment.execute().strip().split("\\|", 4);
      Object[] arguments = Arrays.copyOfRange(parts, 1, parts.length, Object[].class);
      out.write(say(new Asked(parts[0], language, true), arguments));
    };
  }

  private String say(Asked asked, Object... arguments) {
    return pattern(asked)
        .orElseThrow(() -> new IllegalArgumentException("no text '" + asked.key + "'"))
        .with(arguments);
  }

  private Optional<TextPattern> pattern(Asked asked) {
    return known.get(asked, Texts::read);
  }

  private static Optional<TextPattern> read(Asked asked) {
    Locale locale = asked.language.locale();
    return SOURCE
        .pattern(asked.key, locale)
        .map(TextPattern::of)
        .map(pattern -> asked.html ? pattern.inHtml(locale) : pattern);
  }
}

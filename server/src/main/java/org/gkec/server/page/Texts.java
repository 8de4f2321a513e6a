package org.gkec.server.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the interface. One bundle a feature, {@code texts/<bundle>[_<language>].properties};
 * the keys of a bundle begin with its name.
 */
@Component
public class Texts {

  private static final String FILES = "classpath*:org/gkec/server/page/texts/*.properties";
  private static final Pattern FILE = Pattern.compile("[a-z]+(?:_([a-z]{2}))?\\.properties");

  private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

  Texts() throws IOException {
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
      Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
      if (!name.matches()) {
        throw new IllegalStateException(file + ": not named <bundle>[_<language>].properties");
      }
      String language = Optional.ofNullable(name.group(1)).orElse("en");
      read(file)
          .forEach((key, text) ->
              byLanguage
                  .computeIfAbsent(language, each -> new HashMap<>())
                  .put(String.valueOf(key), String.valueOf(text)));
    }
  }

  /** The text of a key in a language, else in English. */
  public Optional<String> find(String key, Language language) {
    return Optional.ofNullable(byLanguage.getOrDefault(language.texts(), Map.of()).get(key))
        .or(() -> Optional.ofNullable(byLanguage.getOrDefault("en", Map.of()).get(key)));
  }

  /**
   * The text of a key with its arguments.
   *
   * @throws IllegalArgumentException if no bundle has the key
   */
  public String say(String key, Language language, Object... arguments) {
    String text =
        find(key, language)
            .orElseThrow(() -> new IllegalArgumentException("no interface text '" + key + "'"));
    return arguments.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), language.locale()).format(arguments);
  }

  /**
   * For templates: <code>{{#t}}key{{/t}}</code>, or with arguments <code>{{#t}}key|{{name}}{{/t}}
   * </code>.
   */
  Mustache.Lambda lambda(Language language) {
    return (fragment, out) -> {
      String[] parts = fragment.execute().strip().split("\\|", 4);
      Object[] arguments = new Object[parts.length - 1];
      System.arraycopy(parts, 1, arguments, 0, arguments.length);
      String text = Escapers.HTML.escape(say(parts[0], language));
      out.write(
          arguments.length == 0
              ? text
              : new MessageFormat(text.replace("'", "''"), language.locale()).format(arguments));
    };
  }

  private static Properties read(Resource file) {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

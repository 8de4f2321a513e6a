package org.gkec.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All bundles of texts on the class path, as Spring reads them. */
final class TextSource extends ResourceBundleMessageSource {

  private static final String FOLDER = "org/gkec/server/page/texts/";

  TextSource() {
    setBundleClassLoader(TextSource.class.getClassLoader()); // not that of whoever asks first
    setBasenames(bundles());
    setDefaultEncoding(StandardCharsets.UTF_8.name());
    setFallbackToSystemLocale(false);
  }

  /** Those without a language in their name are in English, and say which bundles there are. */
  private static String[] bundles() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "*.properties");
      return Stream.of(files)
          .map(file -> String.valueOf(file.getFilename()).replace(".properties", ""))
          .filter(name -> !name.contains("_"))
          .map(name -> FOLDER + name)
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pattern of a key in a language, else in English. */
  Optional<MessageFormat> pattern(String key, Locale locale) {
    return Optional.ofNullable(resolveCode(key, locale));
  }
}

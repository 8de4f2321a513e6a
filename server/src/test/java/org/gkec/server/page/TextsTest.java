package org.gkec.server.page;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextsTest {

  private static final Path MAIN = Path.of("src/main/resources");
  private static final Path TEXTS = MAIN.resolve("org/gkec/server/page/texts");
  private static final Pattern KEY = Pattern.compile("\\{\\{#t}}([a-z]+\\.[A-Za-z0-9.-]+)");

  @TestFactory
  List<DynamicTest> a_bundle_has_the_same_keys_in_each_language() throws IOException {
    var checks = new ArrayList<DynamicTest>();
    for (Path english : files(TEXTS, "[a-z]+\\.properties")) {
      String bundle = english.getFileName().toString().replace(".properties", "");
      for (String language : Language.INTERFACE.subList(1, Language.INTERFACE.size())) {
        checks.add(
            DynamicTest.dynamicTest(
                bundle + " in " + language,
                () ->
                    assertThat(read(TEXTS.resolve(bundle + "_" + language + ".properties")))
                        .containsOnlyKeys(read(english).keySet().toArray())));
      }
    }
    return checks;
  }

  @Test
  void a_text_has_the_same_arguments_in_each_language_and_no_single_apostrophe()
      throws IOException {
    for (Path english : files(TEXTS, "[a-z]+\\.properties")) {
      String bundle = english.getFileName().toString().replace(".properties", "");
      Properties patterns = read(english);
      for (String language : Language.INTERFACE) {
        String file = bundle + (language.equals("en") ? "" : "_" + language) + ".properties";
        Properties texts = read(TEXTS.resolve(file));
        texts.forEach((key, text) -> {
          assertThat(arguments(text))
              .as("%s in %s", key, file)
              .isEqualTo(arguments(patterns.getProperty(String.valueOf(key), "")));
          assertThat(String.valueOf(text).replace("\'\'", ""))
              .as("%s in %s", key, file)
              .doesNotContain("\'");
        });
      }
    }
  }

  private static Set<String> arguments(Object text) {
    return Pattern.compile("\\{([0-9])")
        .matcher(String.valueOf(text))
        .results()
        .map(found -> found.group(1))
        .collect(toSet());
  }

  @Test
  void every_text_that_a_template_names_is_there() throws IOException {
    var texts = new Texts();
    for (Path template : files(MAIN.resolve("templates"), ".*\\.mustache")) {
      var keys = KEY.matcher(Files.readString(template));
      while (keys.find()) {
        String key = keys.group(1);
        // A key that ends in a dot goes on with a value.
        if (!key.endsWith(".")) {
          assertThat(texts.find(key, Language.of("en")))
              .as("%s names %s", template.getFileName(), key)
              .isPresent();
        }
      }
    }
  }

  @Test
  void a_text_takes_its_arguments_and_keeps_its_apostrophes() throws IOException {
    var texts = new Texts();

    assertThat(texts.say("recommend.pair.title", Language.of("de"), "Ulm", "Lyon"))
        .isEqualTo("Ulm und Lyon");
    assertThat(texts.say("recommend.peers.description", Language.of("fr"), "L'Aquila"))
        .contains("L'Aquila", "l’on");
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}

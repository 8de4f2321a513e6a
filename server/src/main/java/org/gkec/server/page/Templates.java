package org.gkec.server.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.Reader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.mustache.autoconfigure.MustacheResourceTemplateLoader;
import org.springframework.stereotype.Component;

/**
 * The templates of pages, each read once. An empty text and 0 count as missing, a missing value
 * shows nothing.
 */
@Component
class Templates {

  private final Mustache.TemplateLoader loader =
      new MustacheResourceTemplateLoader("classpath:/templates/", ".mustache");
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .withLoader(loader)
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .defaultValue("");
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /**
   * The template of a name.
   *
   * @throws IllegalArgumentException if there is none, or it is none
   */
  Template of(String name) {
    return compiled.computeIfAbsent(name, this::compile);
  }

  /** True if there is a template of a name. */
  boolean has(String name) {
    return compiled.containsKey(name)
        || getClass().getResource("/templates/" + name + ".mustache") != null;
  }

  private Template compile(String name) {
    try (Reader text = loader.getTemplate(name)) {
      return compiler.compile(text);
    } catch (Exception e) { // what TemplateLoader declares
      throw new IllegalArgumentException("no template '" + name + "'", e);
    }
  }
}

package org.gkec.server.page;

import com.samskivert.mustache.Mustache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How templates are read: an empty text and 0 count as missing, a missing one shows nothing. */
@Configuration(proxyBeanMethods = false)
class Templates {

  @Bean
  Mustache.Compiler mustacheCompiler(Mustache.TemplateLoader loader) {
    return Mustache.compiler()
        .withLoader(loader)
        .emptyStringIsFalse(true)
        .zeroIsFalse(true)
        .defaultValue("");
  }
}

package org.gkec.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the libraries of the browser from their WebJars, at addresses without a version: a browser
 * keeps what it has and asks whether that is still the one, which its version and path answer.
 */
@Component
class Libraries implements WebMvcConfigurer {

  private static final String PLACE = "/META-INF/resources/webjars/";

  /** The chain brings Spring's resolver of WebJars, which puts the version in. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:" + PLACE)
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(Libraries::tag)
        .resourceChain(true);
  }

  /** Weak, so that the answer may be compressed. */
  private static String tag(Resource file) {
    try {
      String address = file.getURL().toString();
      return "W/\"" + address.substring(address.lastIndexOf(PLACE) + PLACE.length()) + "\"";
    } catch (IOException noAddress) {
      throw new UncheckedIOException(noAddress);
    }
  }
}

package org.gkec.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;

/** Views by the names of {@link Templates}. */
@Component
class TemplateViews extends AbstractCachingViewResolver {

  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final Templates templates;

  TemplateViews(Templates templates) {
    this.templates = templates;
  }

  @Override
  protected @Nullable View loadView(String name, Locale locale) {
    return templates.has(name) ? new TemplateView(name) : null;
  }

  @Override
  protected Object getCacheKey(String name, Locale locale) {
    return name; // a template has no language: its texts do
  }

  private final class TemplateView implements View {

    private final String name;

    TemplateView(String name) {
      this.name = name;
    }

    @Override
    public String getContentType() {
      return HTML;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType(HTML);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      templates.of(name).execute(model == null ? Map.of() : model, response.getWriter());
    }
  }
}

package org.gkec.server.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages for those who build on the service: its API, and how it keeps to the standards. */
@Controller
class ReferenceController {

  private static final String SWAGGER = "/webjars/swagger-ui/swagger-ui.css";

  private final Texts texts;
  private final ConformancePage conformance = ConformancePage.bundled();

  ReferenceController(Texts texts) {
    this.texts = texts;
  }

  @GetMapping("/api")
  ModelAndView api(HttpServletRequest request) {
    return new ModelAndView(
        "api",
        Map.of(
            "title", texts.say("workbench.api", Language.of(request)),
            "description", texts.say("workbench.api.lead", Language.of(request)),
            "styles", List.of(SWAGGER, "/workbench.css"),
            "modules", List.of("/js/api.js")));
  }

  @GetMapping("/conformance")
  ModelAndView conformance(HttpServletRequest request) {
    return new ModelAndView(
        "conformance",
        Map.of(
            "title", texts.say("workbench.conformance", Language.of(request)),
            "description", texts.say("workbench.conformance.lead", Language.of(request)),
            "styles", List.of("/workbench.css"),
            "page", conformance));
  }
}

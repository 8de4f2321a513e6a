package org.gkec.server.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.http.ProblemType;
import org.gkec.server.page.Language;
import org.gkec.server.page.Table;
import org.gkec.server.page.Tables;
import org.gkec.server.page.Texts;
import org.gkec.server.query.QueryRunner;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The home page and the pages that explain problem types. */
@Controller
class AboutController {

  private static final String LATEST = "8";

  private final QueryRunner queries;
  private final Tables tables;
  private final Texts texts;

  AboutController(QueryRunner queries, Tables tables, Texts texts) {
    this.queries = queries;
    this.tables = tables;
    this.texts = texts;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView home(HttpServletRequest request) {
    Language language = Language.of(request);
    Table latest =
        tables.of("outcomes/latest", Map.of("limit", LATEST), language, Integer.parseInt(LATEST));
    return new ModelAndView(
        "home",
        "page",
        HomePage.of(queries.rows("data/counts", Map.of()).getFirst(), latest, texts, language));
  }

  /** All types of problems that are answered, each with what it means. */
  @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView problems(HttpServletRequest request) {
    Language language = Language.of(request);
    return new ModelAndView(
        "problems",
        Map.of(
            "title", texts.say("problem.types", language),
            "types",
                Arrays.stream(ProblemType.values())
                    .map(type -> explained(type, language))
                    .toList()));
  }

  @GetMapping(path = "/problems/{type}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView problem(@PathVariable("type") String type, HttpServletRequest request) {
    ProblemType known =
        ProblemType.find(type)
            .orElseThrow(() -> new NoSuchResource("There is no problem type '" + type + "'."));
    Explained explained = explained(known, Language.of(request));
    return new ModelAndView(
        "problem", Map.of("title", known.id(), "alternate", "", "text", explained.text()));
  }

  /** A type of problem in words. */
  record Explained(String id, String text) {}

  private Explained explained(ProblemType type, Language language) {
    return new Explained(type.id(), texts.say("problem.type." + type.id(), language));
  }
}

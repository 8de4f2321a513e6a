package org.gkec.server.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gkec.ontology.Prefixes;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.query.QueryRunner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page on which queries are written, with what its editor asks for. */
@Controller
class WorkbenchController {

  private static final String PATH = "/workbench";

  /** What the editor shows when the address names no query. */
  private static final String FIRST = "outcomes/district-heating";

  private final WorkbenchExamples examples;
  private final Texts texts;

  WorkbenchController(QueryRunner runner, Texts texts) {
    this.examples = new WorkbenchExamples(runner.catalogue(), texts);
    this.texts = texts;
  }

  /** An address with a query shows that, else the example it names. */
  @GetMapping(PATH)
  ModelAndView page(
      @RequestParam(name = "query") Optional<String> query,
      @RequestParam(name = "example") Optional<String> example,
      HttpServletRequest request) {
    Language language = Language.of(request);
    return new ModelAndView(
        "workbench",
        Map.of(
            "title", texts.say("workbench.title", language),
            "description", texts.say("workbench.description", language),
            "themes", examples.themes(language),
            "query", query.orElseGet(() -> examples.text(example.orElse(FIRST))),
            "prefixes", Prefixes.all().entrySet(),
            "styles", List.of("/webjars/zazuko__yasgui/build/yasgui.min.css", "/workbench.css"),
            "modules", List.of("/js/workbench/main.js")));
  }

  /** Namespaces by prefix, as the editor inserts them. */
  @GetMapping(path = PATH + "/prefixes.json", produces = "application/json")
  @ResponseBody
  Map<String, String> prefixes() {
    return Prefixes.all();
  }

  /** A stored query with its example filled in, ready to run. */
  @GetMapping(
      path = PATH + "/examples/{group}/{name}",
      produces = "application/sparql-query;charset=UTF-8")
  @ResponseBody
  String example(@PathVariable("group") String group, @PathVariable("name") String name) {
    return examples.text(group + "/" + name);
  }
}

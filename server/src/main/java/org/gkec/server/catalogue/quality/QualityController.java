package org.gkec.server.catalogue.quality;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.page.ValueTexts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What the checks of the data find today: for readers, and as JSON. */
@Controller
class QualityController {

  private static final String PATH = "/data/quality";

  private final Quality quality;
  private final Texts texts;

  QualityController(Quality quality, Texts texts) {
    this.quality = quality;
    this.texts = texts;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<CheckResult> json() {
    return quality.results();
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    Language language = Language.of(request);
    return new ModelAndView(
        "quality",
        Map.of(
            "title", texts.say("quality.title", language),
            "description", texts.say("quality.description", language),
            "checks", quality.results().stream().map(check -> line(check, language)).toList()));
  }

  /** A check as the page shows it. */
  private record CheckLine(
      String severity,
      String severityText,
      String query,
      String rows,
      String summary,
      String remedy,
      String found,
      List<DatasetLine> datasets,
      List<ExceptionLine> exceptions) {}

  private record DatasetLine(String name, String rows) {}

  private record ExceptionLine(String thing, String name, String reason) {}

  private CheckLine line(CheckResult check, Language language) {
    var values = new ValueTexts(texts, language);
    return new CheckLine(
        check.severity(),
        texts.say("quality." + check.severity(), language),
        "/workbench?example=" + check.name(),
        "/queries/" + check.name() + "?format=csv",
        check.summary(),
        check.remedy(),
        values.decimal(check.found()),
        check.datasets().entrySet().stream()
            .map(each -> new DatasetLine(each.getKey(), values.decimal(each.getValue())))
            .toList(),
        check.exceptions().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> exception(each.getKey(), each.getValue()))
            .toList());
  }

  private static ExceptionLine exception(String thing, String reason) {
    String path = thing.replaceFirst("^https://w3id.org/gkec/", "/");
    return new ExceptionLine(path, path.substring(path.lastIndexOf('/') + 1), reason);
  }
}

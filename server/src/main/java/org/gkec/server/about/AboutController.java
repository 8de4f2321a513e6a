package org.gkec.server.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gkec.server.http.NoSuchResource;
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

  private static final Map<String, String> PROBLEMS =
      Map.ofEntries(
          Map.entry("bad-parameter", "A parameter is missing, unknown, or not of its type."),
          Map.entry("bad-body", "The body is not the JSON that is expected here."),
          Map.entry("bad-query", "The text is not a SPARQL 1.1 query; line and column say where."),
          Map.entry(
              "no-such-resource", "The graph does not know it; 'nearest' lists what may be meant."),
          Map.entry(
              "not-acceptable",
              "None of the accepted formats is offered; 'offered' lists those that are."),
          Map.entry(
              "budget-exceeded",
              "The query took more time, statements, rows or memory than it may. 'budget' and"
                  + " 'limit' say which; make it more selective, or ask for less."),
          Map.entry("query-cancelled", "Somebody who holds the id of the query stopped it."),
          Map.entry(
              "endpoint-refused",
              "The query asks another server that is not on the list of those this one asks."),
          Map.entry("endpoint-failed", "Another server that the query asks did not answer well."),
          Map.entry("bad-service-call", "A service inside the query was not asked as it takes."),
          Map.entry("refused-update", "The update does something that is not taken here."),
          Map.entry("unauthorized", "Writing needs a bearer token: Authorization: Bearer ..."),
          Map.entry("forbidden", "The bearer token does not allow this."),
          Map.entry("too-many-requests", "You asked too often. 'Retry-After' says when to go on."),
          Map.entry("bad-request", "The request is not as described in /openapi.json."),
          Map.entry("not-found", "There is nothing at this path."),
          Map.entry(
              "method-not-allowed",
              "The path does not take this method; 'Allow' lists those it takes."),
          Map.entry("unsupported-media-type", "The body is of a type that is not taken here."),
          Map.entry("our-fault", "Something broke on our side. Tell us the request id."));

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

  @GetMapping(path = "/problems/{type}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView problem(@PathVariable("type") String type) {
    String text = PROBLEMS.get(type);
    if (text == null) {
      throw new NoSuchResource("There is no problem type '" + type + "'.");
    }
    return new ModelAndView("problem", Map.of("title", type, "alternate", "", "text", text));
  }
}

package org.gkec.server.about;

import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.query.QueryRunner;
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
              "time-limit",
              "The query took longer than is allowed. Make it more selective, or ask for less."),
          Map.entry(
              "service-refused",
              "The query asks this server to ask another one, which it does not."),
          Map.entry("bad-request", "The request is not as described in /openapi.json."),
          Map.entry("not-found", "There is nothing at this path."),
          Map.entry(
              "method-not-allowed",
              "The path does not take this method; 'Allow' lists those it takes."),
          Map.entry("unsupported-media-type", "The body is of a type that is not taken here."),
          Map.entry("our-fault", "Something broke on our side. Tell us the request id."));

  private final QueryRunner queries;

  AboutController(QueryRunner queries) {
    this.queries = queries;
  }

  @GetMapping("/")
  ModelAndView home() {
    var counts =
        queries.rows("data/counts", Map.of()).stream()
            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
            .map(cell ->
                Map.of("what", words(cell.getName()), "count", cell.getValue().stringValue()))
            .toList();
    return new ModelAndView("home", Map.of("title", "Home", "alternate", "", "counts", counts));
  }

  @GetMapping("/problems/{type}")
  ModelAndView problem(@PathVariable("type") String type) {
    String text = PROBLEMS.get(type);
    if (text == null) {
      throw new NoSuchResource("There is no problem type '" + type + "'.");
    }
    return new ModelAndView("problem", Map.of("title", type, "alternate", "", "text", text));
  }

  /** {@code citiesWithContext} as "cities with context". */
  private static String words(String column) {
    return column.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}

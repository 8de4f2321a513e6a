package org.gkec.server.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.http.Freshness;
import org.gkec.server.page.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages of all things of a kind. */
@Controller
class ListController {

  private static final String EVENTS = "events";

  private final Lists lists;
  private final ListPages pages;
  private final KnowledgeGraph graph;

  ListController(Lists lists, ListPages pages, KnowledgeGraph graph) {
    this.lists = lists;
    this.pages = pages;
    this.graph = graph;
  }

  @GetMapping(
      path = {"/cities", "/measures", "/practices", "/learning", "/policies", "/networks"},
      produces = MediaType.TEXT_HTML_VALUE)
  @Nullable ModelAndView list(HttpServletRequest request, HttpServletResponse response) {
    return page(Map.of(), request, response);
  }

  /** All instruments; those for a city are an answer of the recommender. */
  @GetMapping(path = "/funding", params = "!city", produces = MediaType.TEXT_HTML_VALUE)
  @Nullable ModelAndView funding(HttpServletRequest request, HttpServletResponse response) {
    return page(Map.of(), request, response);
  }

  @GetMapping(path = "/" + EVENTS, produces = MediaType.TEXT_HTML_VALUE)
  @Nullable ModelAndView events(HttpServletRequest request, HttpServletResponse response) {
    return page(Map.of("day", LocalDate.now(ZoneOffset.UTC).toString()), request, response);
  }

  private @Nullable ModelAndView page(
      Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
    String name = request.getRequestURI().substring(1);
    var language = Language.of(request);
    var choice = Choice.of(lists.facets(name), request);
    if (Freshness.isKnown(graph.revision(), language.code(), request, response)) {
      return null;
    }
    var listing = lists.listing(name, parameters, language);
    return new ModelAndView("list", "page", pages.of(listing, choice, language));
  }
}

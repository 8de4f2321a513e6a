package org.gkec.server.catalogue.list;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.gkec.server.page.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages of all things of a kind. */
@Controller
class ListController {

  private static final String EVENTS = "events";

  private final Lists lists;
  private final ListPages pages;

  ListController(Lists lists, ListPages pages) {
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping(
      path = {"/cities", "/measures", "/practices", "/learning", "/policies", "/networks"},
      produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView list(HttpServletRequest request) {
    return page(Map.of(), request);
  }

  /** All instruments; those for a city are an answer of the recommender. */
  @GetMapping(path = "/funding", params = "!city", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView funding(HttpServletRequest request) {
    return page(Map.of(), request);
  }

  @GetMapping(path = "/" + EVENTS, produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView events(HttpServletRequest request) {
    return page(Map.of("day", LocalDate.now(ZoneOffset.UTC).toString()), request);
  }

  private ModelAndView page(Map<String, String> parameters, HttpServletRequest request) {
    String name =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
            .substring(1);
    var language = Language.of(request);
    var choice = Choice.of(lists.facets(name), request);
    var listing = lists.listing(name, parameters, language);
    return new ModelAndView("list", "page", pages.of(listing, choice, language));
  }
}

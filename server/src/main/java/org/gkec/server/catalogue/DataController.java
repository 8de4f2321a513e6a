package org.gkec.server.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.http.Freshness;
import org.gkec.server.page.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of the data: licences, data sets, quality, dumps, how to cite. */
@Controller
class DataController {

  private final DataPages pages;
  private final KnowledgeGraph graph;

  DataController(DataPages pages, KnowledgeGraph graph) {
    this.pages = pages;
    this.graph = graph;
  }

  @GetMapping(path = "/data", produces = MediaType.TEXT_HTML_VALUE)
  @Nullable ModelAndView data(HttpServletRequest request, HttpServletResponse response) {
    var language = Language.of(request);
    if (Freshness.isKnown(graph.revision(), language.code(), request, response)) {
      return null;
    }
    String server = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return new ModelAndView("data", "page", pages.of(language, server));
  }
}

package org.gkec.server.catalogue.dataset;

import jakarta.servlet.http.HttpServletRequest;
import org.gkec.server.page.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of the data: licences, data sets, quality, dumps, how to cite. */
@Controller
class DataController {

  private final DataPages pages;

  DataController(DataPages pages) {
    this.pages = pages;
  }

  @GetMapping(path = "/data", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView data(HttpServletRequest request) {
    var language = Language.of(request);
    String server = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return new ModelAndView("data", "page", pages.of(language, server));
  }
}

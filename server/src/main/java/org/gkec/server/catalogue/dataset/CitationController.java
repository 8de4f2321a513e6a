package org.gkec.server.catalogue.dataset;

import java.util.List;
import org.gkec.queries.BadParameter;
import org.gkec.server.http.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Citations: {@code /cite?graph=IRI}, {@code /cite?address=PATH}, or {@code /cite} of it all. */
@RestController
class CitationController {

  private static final String BIBTEX = "application/x-bibtex";
  private static final String CSL = "application/vnd.citationstyles.csl+json";

  private final Citations citations;

  CitationController(Citations citations) {
    this.citations = citations;
  }

  @GetMapping("/cite")
  ResponseEntity<String> cite(
      @RequestParam(name = "graph", required = false) @Nullable String graph,
      @RequestParam(name = "address", required = false) @Nullable String address,
      @RequestParam(name = "format", required = false) @Nullable String format,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept) {
    String type = type(format, accept);
    Citation citation = citation(graph, address);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noCache())
        .body(type.equals(BIBTEX) ? citation.bibtex() : citation.csl());
  }

  private Citation citation(@Nullable String graph, @Nullable String address) {
    if (graph != null && address != null) {
      throw new BadParameter("graph", "cite one thing: either 'graph' or 'address'");
    }
    if (graph != null) {
      return citations.dataSet(graph);
    }
    String server = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return address == null ? citations.everything() : citations.answer(server, address);
  }

  private static String type(@Nullable String format, @Nullable String accept) {
    return switch (format == null ? "" : format) {
      case "bibtex" -> BIBTEX;
      case "csl" -> CSL;
      case "" -> Formats.type(List.of(BIBTEX, CSL), accept);
      default ->
          throw new BadParameter("format", "'format' must be bibtex or csl, got '" + format + "'");
    };
  }
}

package org.gkec.server.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gkec.server.graph.Budget;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.http.Format;
import org.gkec.server.http.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** SPARQL queries by GET, by POST of a form and by POST of the query itself. */
@RestController
class SparqlController {

  /** So much is held back, so that an early failure can still become a problem. */
  private static final int BUFFER = 64 * 1024;

  private final KnowledgeGraph graph;
  private final Budget budget;

  SparqlController(KnowledgeGraph graph, SparqlProperties properties) {
    this.graph = graph;
    this.budget = new Budget(properties.timeLimit());
  }

  @GetMapping("/sparql")
  void get(
      @RequestParam("query") String query,
      @RequestParam(name = "format", required = false) @Nullable String format,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept,
      HttpServletResponse response)
      throws IOException {
    answer(query, format, accept, response);
  }

  @PostMapping(path = "/sparql", consumes = "application/x-www-form-urlencoded")
  void form(
      @RequestParam("query") String query,
      @RequestParam(name = "format", required = false) @Nullable String format,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept,
      HttpServletResponse response)
      throws IOException {
    answer(query, format, accept, response);
  }

  @PostMapping(path = "/sparql", consumes = "application/sparql-query")
  void direct(
      @RequestBody String query,
      @RequestParam(name = "format", required = false) @Nullable String format,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept,
      HttpServletResponse response)
      throws IOException {
    answer(query, format, accept, response);
  }

  private void answer(
      String query, @Nullable String format, @Nullable String accept, HttpServletResponse response)
      throws IOException {
    Question question = Question.of(query, budget);
    Format chosen = Formats.choose(Formats.of(question.kind()), format, accept);
    response.setBufferSize(BUFFER);
    response.setContentType(chosen.contentType());
    response.setHeader("Vary", "Accept");
    graph.answer(question, chosen.writer().apply(response.getOutputStream()));
  }
}

package org.gkec.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.rdf4j.query.explanation.Explanation;
import org.gkec.queries.BadParameter;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.meter.RunningQuery;

/** Plans of queries, as text or, for whoever accepts it, as JSON. */
record Explanations(KnowledgeGraph graph) {

  void write(
      Question question,
      RunningQuery running,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Explanation plan = graph.explain(question, level(request.getParameter("explain")), running);
    String accept = String.valueOf(request.getHeader("Accept"));
    boolean json = accept.contains("json") || "json".equals(request.getParameter("format"));
    response.setContentType(json ? "application/json" : "text/plain;charset=utf-8");
    response
        .getOutputStream()
        .write((json ? plan.toJson() : plan.toString()).getBytes(StandardCharsets.UTF_8));
  }

  private static Explanation.Level level(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "unoptimised", "unoptimized" -> Explanation.Level.Unoptimized;
      case "optimised", "optimized" -> Explanation.Level.Optimized;
      case "executed" -> Explanation.Level.Timed;
      default ->
          throw new BadParameter(
              "explain",
              "'explain' must be unoptimised, optimised or executed, got '%s'".formatted(name));
    };
  }
}

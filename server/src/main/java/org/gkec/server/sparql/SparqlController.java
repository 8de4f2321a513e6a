package org.gkec.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gkec.server.admission.QueryGate;
import org.gkec.server.admission.QueryLimits;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.write.Update;
import org.gkec.server.http.Format;
import org.gkec.server.http.Formats;
import org.gkec.server.http.Freshness;
import org.gkec.server.sparql.description.ServiceDescription;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The SPARQL 1.1 Protocol. */
@RestController
class SparqlController {

  /** Where browsers are sent that ask nothing. */
  private static final String WORKBENCH = "/workbench";

  private static final List<Format> DESCRIPTIONS =
      Stream.concat(Formats.TRIPLES.stream(), Stream.of(Formats.HTML)).toList();

  private final KnowledgeGraph graph;
  private final QueryLimits limits;
  private final QueryGate gate;
  private final ServiceDescription description;
  private final ProtocolReader protocol;

  SparqlController(
      KnowledgeGraph graph, QueryLimits limits, QueryGate gate, ServiceDescription description) {
    this.graph = graph;
    this.limits = limits;
    this.gate = gate;
    this.description = description;
    this.protocol = new ProtocolReader((int) limits.textLimit().toBytes());
  }

  @RequestMapping("/sparql")
  void handle(HttpServletRequest request, HttpServletResponse response) throws Exception {
    gate.pass(request, response, running -> handle(running, request, response));
  }

  private void handle(
      RunningQuery running, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    switch (protocol.read(request)) {
      case SparqlRequest.Describe ignored -> describe(request, response);
      case SparqlRequest.Ask ask -> answer(ask, running, request, response);
      case SparqlRequest.Change change -> {
        Update update = Update.of(change.update(), change.graphs());
        graph.write(running, writer -> writer.update(update));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      }
    }
  }

  /** Programs get the description, browsers are sent to the page on which queries are written. */
  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Format format =
        Formats.choose(DESCRIPTIONS, request.getParameter("format"), request.getHeader("Accept"));
    if (format.equals(Formats.HTML)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", WORKBENCH);
      return;
    }
    description.write(request, response);
  }

  private void answer(
      SparqlRequest.Ask ask,
      RunningQuery running,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    Question parsed = Question.of(ask.query(), limits.budget());
    Question question = ask.graphs().map(parsed::to).orElse(parsed);
    if (request.getParameter("explain") != null) {
      var explanations = new Explanations(graph);
      gate.admit(request, running, () -> explanations.write(question, running, request, response));
      return;
    }
    Format format =
        Formats.choose(
            Formats.of(question.kind()),
            request.getParameter("format"),
            request.getHeader("Accept"));
    if (question.isRepeatable() && Freshness.isKnown(graph.revision(), format, request, response)) {
      return;
    }
    gate.answer(question, format, running, request, response);
  }
}

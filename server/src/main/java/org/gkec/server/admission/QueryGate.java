package org.gkec.server.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.http.Caller;
import org.gkec.server.http.Format;
import org.springframework.stereotype.Component;

/**
 * The gate that every query from outside passes, by whichever address: it has an id by which it can
 * be watched and cancelled, a budget, and runs once there is a place for its caller.
 */
@Component
public class QueryGate {

  private static final String QUERY_ID = "X-Query-Id";

  private final KnowledgeGraph graph;
  private final QueryLimits limits;
  private final RunningQueries queries;
  private final Admission admission;
  private final QueryMetrics metrics;

  QueryGate(
      KnowledgeGraph graph, QueryLimits limits, RunningQueries queries, QueryMetrics metrics) {
    this.metrics = metrics;
    this.graph = graph;
    this.limits = limits;
    this.queries = queries;
    this.admission = new Admission(limits.running(), limits.cheap(), limits.waiting());
  }

  /** What a request does with its query. */
  public interface Visit {
    void by(RunningQuery query) throws Exception;
  }

  /** Knows a query from its arrival, when its clock starts, to the end of the visit. */
  public void pass(HttpServletRequest request, HttpServletResponse response, Visit visit)
      throws Exception {
    RunningQuery query =
        queries.begin(request.getHeader(QUERY_ID), limits.budget(), Caller.isGone(request));
    response.setHeader(QUERY_ID, query.id());
    try {
      visit.by(query);
      metrics.whole(query);
    } catch (Exception fault) {
      metrics.ended(fault, query);
      throw fault;
    } finally {
      queries.end(query);
    }
  }

  /** Does work that is not quick, once there is a place. */
  public void admit(HttpServletRequest request, RunningQuery query, Admission.Work work)
      throws IOException, InterruptedException {
    admission.admit(Caller.name(request), false, query, work);
  }

  /** Answers a question once there is a place. */
  public void answer(
      Question question,
      Format format,
      RunningQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    admission.admit(
        Caller.name(request),
        question.isCheap(),
        query,
        () -> {
          Answer.begin(format, request, response);
          var out = new WatchedOutput(response.getOutputStream(), query);
          graph.answer(question, format.writer().apply(out), query);
          Answer.end(request);
        });
  }
}

package org.gkec.server.graph;

import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.sail.SailException;
import org.gkec.server.graph.syntax.BadQuery;

/** Finds out what really went wrong in an evaluation: RDF4J wraps it, often more than once. */
final class Fault {

  private Fault() {}

  static RuntimeException of(Question question, RuntimeException thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null
        && (cause instanceof QueryEvaluationException || cause instanceof SailException)) {
      cause = cause.getCause();
    }
    if (cause instanceof QueryEvaluationException) {
      return new BadQuery(question.query().getSourceString(), String.valueOf(cause.getMessage()));
    }
    return cause instanceof RuntimeException ours ? ours : thrown;
  }
}

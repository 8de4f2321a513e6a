package org.gkec.server.graph.keep;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what is damaged and what can be done, without a stack trace. */
final class DamagedDataAnalyzer extends AbstractFailureAnalyzer<DamagedData> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DamagedData cause) {
    return new FailureAnalysis(cause.getMessage(), cause.wayOn(), cause);
  }
}

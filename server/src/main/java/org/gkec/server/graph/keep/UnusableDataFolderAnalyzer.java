package org.gkec.server.graph.keep;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start why a data folder is refused, without a stack trace. */
final class UnusableDataFolderAnalyzer extends AbstractFailureAnalyzer<UnusableDataFolder> {

  @Override
  protected FailureAnalysis analyze(Throwable root, UnusableDataFolder cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Start the version of the service that wrote it, or name another folder with gkec.data-dir.",
        cause);
  }
}

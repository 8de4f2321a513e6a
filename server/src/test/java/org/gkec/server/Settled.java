package org.gkec.server;

import java.time.Duration;
import java.time.Instant;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.evaluation.Budget;
import org.gkec.server.graph.keep.Revision;

/** Waits for what the service does in the background after a write. */
public final class Settled {

  private static final Duration QUIET = Duration.ofMillis(1_500);

  private Settled() {}

  /**
   * The revision once the description is that of the last write before it, and no write follows.
   */
  public static Revision revision(KnowledgeGraph graph) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(end)) {
      Revision revision = graph.revision();
      boolean quiet = revision.since().plus(QUIET).isBefore(Instant.now());
      if (quiet && graph.rows(isDescribed(revision.number() - 1)).size() == 1) {
        return revision;
      }
      pause();
    }
    throw new AssertionError("the description was not made within 20 s");
  }

  private static Question isDescribed(long revision) {
    return Question.of(
        """
        SELECT ?dataset WHERE { GRAPH <%s> {
          ?dataset <http://www.w3.org/2002/07/owl#versionInfo> "revision %d"
        } }\
        """
            .formatted(Gkec.VOID_GRAPH, revision),
        Budget.OWN);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

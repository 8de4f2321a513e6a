package org.gkec.server;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.meter.Budget;

/** Waits for what the service does in the background after a write. */
public final class Settled {

  private static final Duration QUIET = Duration.ofMillis(1_500);

  private Settled() {}

  /**
   * The revision once the description is that of the last write before it, and no write follows.
   */
  public static Revision revision(KnowledgeGraph graph) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(graph::revision, revision -> isSettled(graph, revision));
  }

  private static boolean isSettled(KnowledgeGraph graph, Revision revision) {
    return revision.since().plus(QUIET).isBefore(Instant.now())
        && graph.rows(isDescribed(revision.number())).size() == 1;
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
}

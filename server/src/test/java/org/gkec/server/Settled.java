package org.gkec.server;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.meter.Budget;
import tools.jackson.databind.JsonNode;

/** Waits for what the service does in the background after a write. */
public final class Settled {

  private Settled() {}

  /**
   * The revision once all that follows the graph has followed, and the description is that of the
   * last write.
   */
  public static Revision revision(KnowledgeGraph graph, Http http) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(graph::revision, revision -> isSettled(graph, revision, http));
  }

  private static boolean isSettled(KnowledgeGraph graph, Revision revision, Http http) {
    return areDone(http.json("/actuator/health").at("/components/followers/details"))
        && graph.rows(isDescribed(revision.number())).size() == 1
        && graph.revision().equals(revision);
  }

  /** One that writes tells the others before it is done. */
  private static boolean areDone(JsonNode followers) {
    return !followers.isEmpty()
        && followers
            .valueStream()
            .noneMatch(
                each -> each.get("working").booleanValue() || each.get("behind").asLong() > 0);
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

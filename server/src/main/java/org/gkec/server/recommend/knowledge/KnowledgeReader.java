package org.gkec.server.recommend.knowledge;

import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.OfRevision;
import org.gkec.server.graph.write.GraphChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads what the recommender knows once for each state of the graph. */
@Component
public class KnowledgeReader {

  /** Graphs that nothing of it comes from. */
  private static final Set<IRI> APART =
      Set.of(Gkec.LINKS_GRAPH, Gkec.VOID_GRAPH, Gkec.FEEDBACK_GRAPH);

  private final OfRevision<Knowledge> knowledge;

  public KnowledgeReader(KnowledgeQueries queries, KnowledgeGraph graph) {
    this.knowledge = new OfRevision<>(graph::revision, new KnowledgeMaker(queries)::make);
  }

  @EventListener
  void follow(GraphChanged change) {
    if (change.onlyIn(APART)) {
      knowledge.keepThrough(change);
    }
  }

  /**
   * What is known now. A request takes it once, through its inquiry, and answers from that alone.
   */
  public Knowledge now() {
    return knowledge.get();
  }
}

package org.gkec.server.graph.write;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gkec.ontology.Gkec;

/** The graphs that the service keeps itself. Clients read them; what they hold is not theirs. */
public final class OwnGraphs {

  /** Made from the other graphs. */
  public static final Set<IRI> MADE = Set.of(Gkec.DERIVED_GRAPH, Gkec.LINKS_GRAPH, Gkec.VOID_GRAPH);

  /** All of them: what is made, and what was said through {@code /feedback}. */
  public static final Set<IRI> ALL = with(MADE, Gkec.FEEDBACK_GRAPH);

  private OwnGraphs() {}

  /**
   * Lets a client's write pass that touches none of them.
   *
   * @throws RefusedUpdate that names the one it touches
   */
  static void requireNoneOf(Set<IRI> written) {
    written.stream()
        .filter(ALL::contains)
        .findFirst()
        .ifPresent(own -> {
          throw new RefusedUpdate(
              "<%s> is kept by the service itself: %s"
                  .formatted(
                      own,
                      MADE.contains(own)
                          ? "it is made from the other graphs"
                          : "it is written through /feedback"));
        });
  }

  private static Set<IRI> with(Set<IRI> graphs, IRI one) {
    var all = new HashSet<>(graphs);
    all.add(one);
    return Set.copyOf(all);
  }
}

package org.gkec.server.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gkec.ontology.Gkec;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.Settled;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.write.NamedGraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class DerivedGraphTest {

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;
  @Autowired private DerivedGraph derived;

  /** As if the process had ended between the data and what is derived from them. */
  @Test
  void a_start_makes_up_for_a_derived_graph_that_is_missing() {
    int before = size();
    graph.replace(List.of(NamedGraph.of(Gkec.DERIVED_GRAPH, List.of())));
    assertThat(size()).isZero();

    derived.start();

    assertThat(size()).isEqualTo(before).isGreaterThan(10_000);
  }

  @Test
  void a_start_leaves_a_derived_graph_alone_that_is_there() {
    var revision = Settled.revision(graph, http);

    derived.start();

    assertThat(graph.revision()).isEqualTo(revision);
  }

  private int size() {
    return graph
        .triples(
            Question.of(
                "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + Gkec.DERIVED_GRAPH + "> { ?s ?p ?o } }",
                Budget.OWN))
        .size();
  }
}

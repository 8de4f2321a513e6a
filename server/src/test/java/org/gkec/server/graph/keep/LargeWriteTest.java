package org.gkec.server.graph.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Ontology;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.write.NamedGraph;
import org.gkec.server.graph.write.ShapesBroken;
import org.gkec.server.graph.write.Writing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beyond so many statements the whole graph is checked, not what the write touches. */
class LargeWriteTest {

  private static final IRI GRAPH = Values.iri("urn:test:large");
  private static final IRI CITY = Values.iri("urn:test:city");
  private static final IRI PRACTICE = Values.iri("urn:test:practice");

  @TempDir private Path folder;
  private Model large;

  @BeforeEach
  void make() {
    large = new LinkedHashModel();
    for (int i = 0; i <= Changes.MOST; i++) {
      large.add(CITY, Values.iri("urn:test:p"), Values.literal(i));
    }
    large.add(CITY, RDF.TYPE, Values.iri(Gkec.NAMESPACE, "City"));
    large.add(CITY, SKOS.PREF_LABEL, Values.literal("A city without a place", "en"));
    large.add(CITY, Values.iri(Gkec.NAMESPACE, "country"), Values.iri(Gkec.BASE + "id/country/FI"));
  }

  @Test
  void warnings_do_not_hold_up_a_large_write() {
    try (var graph = smallWorld()) {
      write(graph);

      assertThat(graph.revision().number()).isEqualTo(2);
    }
  }

  @Test
  void violations_hold_up_a_large_write_and_the_report_has_no_warnings() {
    large.add(PRACTICE, RDF.TYPE, Values.iri(Gkec.NAMESPACE, "Practice"));
    try (var graph = smallWorld()) {
      var refusal = catchThrowableOfType(ShapesBroken.class, () -> write(graph));

      assertThat(refusal.report().filter(null, SHACL.FOCUS_NODE, null).objects())
          .containsOnly(PRACTICE);
      assertThat(refusal.report().contains(null, SHACL.RESULT_SEVERITY, SHACL.WARNING)).isFalse();
    }
  }

  private KnowledgeGraph smallWorld() {
    var graph = Graphs.open(StoreProperties.Kind.MEMORY, folder);
    var world = new LinkedHashModel(Ontology.content());
    world.addAll(Ontology.smallWorld());
    graph.replace(List.of(NamedGraph.of(Values.iri("urn:test:small-world"), world)));
    return graph;
  }

  private void write(KnowledgeGraph graph) {
    graph.write(
        RunningQuery.own(Writing.OWN),
        writer -> large.forEach(statement -> writer.add(statement, GRAPH)));
  }
}

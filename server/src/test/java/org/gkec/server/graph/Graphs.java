package org.gkec.server.graph;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Ontology;
import org.gkec.server.graph.federation.FederationProperties;
import org.gkec.server.graph.federation.RemoteClient;
import org.gkec.server.graph.service.InProcessService;
import org.gkec.server.graph.service.RemoteDocuments;
import org.gkec.server.graph.service.ServiceCalls;
import org.gkec.server.graph.write.NamedGraph;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;

/** Real graphs for tests, without the rest of the service. */
public final class Graphs {

  private Graphs() {}

  /** A graph in a folder, with a union default graph; SERVICE asks as the defaults allow. */
  public static KnowledgeGraph open(StoreProperties.Kind kind, Path folder) {
    return open(kind, folder, StoreProperties.Repair.NONE);
  }

  /** The same, with what may be given up of damaged data. */
  public static KnowledgeGraph open(
      StoreProperties.Kind kind, Path folder, StoreProperties.Repair repair) {
    return open(new StoreProperties(kind, folder, repair, null, true, true));
  }

  /** A graph that is filled with a backup. */
  public static KnowledgeGraph restored(StoreProperties.Kind kind, Path folder, Path backup) {
    return open(new StoreProperties(kind, folder, StoreProperties.Repair.NONE, backup, true, true));
  }

  /** An empty graph whose default graph is the unnamed one alone, and which takes any triple. */
  public static KnowledgeGraph strict(Path folder) {
    return open(
        new StoreProperties(
            StoreProperties.Kind.MEMORY, folder, StoreProperties.Repair.NONE, null, false, false));
  }

  private static KnowledgeGraph open(StoreProperties properties) {
    var federation =
        new Binder(List.of()).bindOrCreate("gkec.federation", FederationProperties.class);
    var client = new RemoteClient(federation);
    var services =
        new ServiceCalls(
            new StaticListableBeanFactory().getBeanProvider(InProcessService.class),
            client,
            federation);
    return new StoreConfiguration()
        .knowledgeGraph(properties, services, new RemoteDocuments(client), event -> {});
  }

  /** The named graph of the small world. */
  public static final IRI SMALL_WORLD = Values.iri(Gkec.BASE, "graph/small-world");

  /** A graph with the ontology and the small world, as far as nothing in it is derived. */
  public static KnowledgeGraph smallWorld(StoreProperties.Kind kind, Path folder) {
    KnowledgeGraph graph = open(kind, folder);
    graph.replace(
        List.of(
            NamedGraph.of(Gkec.ONTOLOGY_GRAPH, Ontology.content()),
            NamedGraph.of(SMALL_WORLD, withoutLinks(Ontology.smallWorld()))));
    return graph;
  }

  /** A world without its examples of links, which the service makes itself. */
  private static Model withoutLinks(Model world) {
    for (String type : List.of("PeerLink", "CoAdoptionLink")) {
      for (Resource link :
          List.copyOf(world.filter(null, RDF.TYPE, Values.iri(Gkec.NAMESPACE, type)).subjects())) {
        world.remove(link, null, null);
      }
    }
    return world;
  }
}

package org.gkec.server.graph;

import java.nio.file.Path;
import java.util.List;
import org.gkec.server.graph.federation.FederationProperties;
import org.gkec.server.graph.federation.RemoteClient;
import org.gkec.server.graph.service.InProcessService;
import org.gkec.server.graph.service.RemoteDocuments;
import org.gkec.server.graph.service.ServiceCalls;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;

/** Real graphs for tests, without the rest of the service. */
public final class Graphs {

  private Graphs() {}

  /** A graph in a folder, with a union default graph; SERVICE asks as the defaults allow. */
  public static KnowledgeGraph open(StoreProperties.Kind kind, Path folder) {
    var federation =
        new Binder(List.of()).bindOrCreate("gkec.federation", FederationProperties.class);
    var client = new RemoteClient(federation);
    var services =
        new ServiceCalls(
            new StaticListableBeanFactory().getBeanProvider(InProcessService.class),
            client,
            federation);
    return new StoreConfiguration()
        .knowledgeGraph(
            new StoreProperties(kind, folder, true),
            services,
            new RemoteDocuments(client),
            event -> {});
  }
}

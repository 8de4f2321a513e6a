package org.gkec.queries;

import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.gkec.ontology.Ontology;

/** The ontology and the small world in memory, each in its graph, as a server would hold them. */
final class SmallWorld {

  private static final String GRAPHS = "https://w3id.org/gkec/graph/";

  private SmallWorld() {}

  /** A new store with the ontology, the small world and what the derive queries make of them. */
  static Repository open(QueryCatalogue catalogue) {
    Repository repository = new SailRepository(new MemoryStore());
    add(repository, "ontology", Ontology.content());
    add(repository, "small-world", Ontology.smallWorld());
    for (StoredQuery query : catalogue.all()) {
      if (query.name().startsWith("derive/")) {
        add(repository, "derived", Answer.triples(repository, query.bind(Map.of())));
      }
    }
    return repository;
  }

  private static void add(Repository repository, String name, Model triples) {
    IRI graph = Values.iri(GRAPHS, name);
    try (var connection = repository.getConnection()) {
      connection.add(triples, graph);
    }
  }
}

package org.gkec.server.graph.write;

import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.Statement;
import org.gkec.server.graph.meter.RunningQuery;

/** Reads RDF documents of other servers, for LOAD. */
public interface Documents {

  /** Hands over each triple of a document. */
  void read(URI address, RunningQuery query, Consumer<Statement> triples);
}

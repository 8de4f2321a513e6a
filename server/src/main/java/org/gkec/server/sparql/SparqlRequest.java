package org.gkec.server.sparql;

import java.util.Optional;
import org.eclipse.rdf4j.query.Dataset;

/** What a request to the endpoint wants. */
sealed interface SparqlRequest {

  /** An answer to a query; the graphs of the request win over FROM. */
  record Ask(String query, Optional<Dataset> graphs) implements SparqlRequest {}

  /** An update carried out. */
  record Change(String update, Optional<Dataset> graphs) implements SparqlRequest {}

  /** A description of the endpoint. */
  record Describe() implements SparqlRequest {}
}

package org.gkec.server.graph.write;

import java.util.Optional;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.parser.ParsedUpdate;
import org.gkec.server.graph.syntax.BadQuery;
import org.gkec.server.graph.syntax.SparqlReader;

/**
 * A SPARQL update that is known to parse.
 *
 * @param graphs what WHERE sees, if the request says so
 */
public record Update(ParsedUpdate operations, Optional<Dataset> graphs) {

  /**
   * The update that a text says.
   *
   * @throws BadQuery if it is none, or if it chooses its graphs by USING or WITH while the request
   *     chooses others
   */
  public static Update of(String text, Optional<Dataset> graphs) {
    ParsedUpdate operations = SparqlReader.update(text);
    boolean chooses =
        operations.getDatasetMapping().values().stream().anyMatch(dataset -> dataset != null);
    if (graphs.isPresent() && chooses) {
      throw new BadQuery(
          text,
          "the update chooses its graphs by USING or WITH, the request by using-graph-uri or"
              + " using-named-graph-uri; only one of them may");
    }
    return new Update(operations, graphs);
  }
}

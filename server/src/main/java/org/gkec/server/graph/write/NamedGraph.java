package org.gkec.server.graph.write;

import java.util.function.Consumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;

/**
 * The content that a named graph is to have.
 *
 * @param content hands each statement to the consumer it is given; called once, inside the
 *     transaction, so that large graphs need no copy in memory
 */
public record NamedGraph(IRI name, Consumer<Consumer<Statement>> content) {

  /** A graph of statements that are at hand. */
  public static NamedGraph of(IRI name, Iterable<Statement> statements) {
    return new NamedGraph(name, statements::forEach);
  }
}

package org.gkec.server.graph.write;

import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;

/** Writes inside one transaction. The unnamed graph goes by the name {@code rdf4j:nil}. */
public interface GraphWriter {

  /** True if the graph has statements, or was made empty; the unnamed graph always exists. */
  boolean exists(Resource graph);

  /** Makes a graph exist, though it may stay empty. */
  void create(Resource graph);

  /** Takes away all statements of a graph, and the graph. */
  void drop(Resource graph);

  /** Takes away everything but the graphs of the service itself. */
  void dropAll();

  /** Drops every named graph, but those of the service itself. */
  void dropNamed();

  /** Adds a triple to a graph, whatever graph the statement itself names. */
  void add(Statement statement, Resource graph);

  /** Gives a graph new content: what it has already is left alone. */
  void replace(NamedGraph graph);

  /** Carries out a SPARQL update. */
  void update(Update update);
}

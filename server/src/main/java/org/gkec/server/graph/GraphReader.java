package org.gkec.server.graph;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;
import org.eclipse.rdf4j.sail.SailConnection;
import org.gkec.server.graph.view.DefaultGraph;

/** Reads graphs as they are. The unnamed graph goes by the name {@code rdf4j:nil}. */
public final class GraphReader {

  private final SailConnection connection;
  private final Set<String> emptyGraphs;
  private final DefaultGraph defaultGraph;

  GraphReader(SailConnection connection, Set<String> emptyGraphs, DefaultGraph defaultGraph) {
    this.connection = connection;
    this.emptyGraphs = emptyGraphs;
    this.defaultGraph = defaultGraph;
  }

  /** True if the graph has statements, or was made empty; the unnamed graph always exists. */
  public boolean exists(Resource graph) {
    return graph.equals(RDF4J.NIL)
        || emptyGraphs.contains(graph.stringValue())
        || connection.hasStatement(null, null, null, false, graph);
  }

  /** The names of all named graphs, empty ones included, sorted. */
  public Set<String> names() {
    var names = new TreeSet<>(emptyGraphs);
    try (CloseableIteration<? extends Resource> all = connection.getContextIDs()) {
      while (all.hasNext()) {
        names.add(all.next().stringValue());
      }
    }
    return names;
  }

  /** Hands over every statement, and whether a query without a dataset sees it outside of GRAPH. */
  public void each(BiConsumer<Statement, Boolean> reader) {
    try (CloseableIteration<? extends Statement> all =
        connection.getStatements(null, null, null, false)) {
      while (all.hasNext()) {
        Statement statement = all.next();
        reader.accept(statement, defaultGraph.sees(statement));
      }
    }
  }

  /** Writes the statements of one graph, which name it. */
  public void write(Resource graph, RDFHandler out) {
    copy(
        connection.getStatements(null, null, null, false, graph.equals(RDF4J.NIL) ? null : graph),
        out);
  }

  /** Writes the triples of one graph. */
  public void writeTriples(Resource graph, RDFHandler out) {
    write(
        graph,
        new RDFHandlerWrapper(out) {
          @Override
          public void handleStatement(Statement each) {
            super.handleStatement(
                SimpleValueFactory.getInstance()
                    .createStatement(each.getSubject(), each.getPredicate(), each.getObject()));
          }
        });
  }

  /** Writes all statements, each with its graph. */
  public void writeAll(RDFHandler out) {
    copy(connection.getStatements(null, null, null, false), out);
  }

  private static void copy(CloseableIteration<? extends Statement> statements, RDFHandler out) {
    try (statements) {
      out.startRDF();
      while (statements.hasNext()) {
        out.handleStatement(statements.next());
      }
      out.endRDF();
    }
  }
}

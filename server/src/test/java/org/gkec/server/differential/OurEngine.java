package org.gkec.server.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.write.Update;

/** The store of the service, with the unnamed graph as default graph. */
final class OurEngine implements Engine {

  private final KnowledgeGraph graph;

  OurEngine(Path folder, Set<String> quads) {
    graph = Graphs.strict(folder);
    update(
        quads.stream()
            .map(OurEngine::data)
            .collect(Collectors.joining("\n", "INSERT DATA {\n", "\n}")));
  }

  /** A line of N-Quads as SPARQL writes it. */
  private static String data(String quad) {
    int graph = quad.lastIndexOf(" <http://ex/g");
    return graph < 0
        ? quad
        : "GRAPH %s { %s }"
            .formatted(quad.substring(graph + 1, quad.length() - 2), quad.substring(0, graph));
  }

  @Override
  public List<String> rows(String query) {
    return graph.rows(Question.of(query, Budget.OWN)).stream()
        .map(OurEngine::row)
        .sorted()
        .toList();
  }

  private static String row(BindingSet row) {
    var cells = new HashMap<String, String>();
    row.forEach(cell -> cells.put(cell.getName(), NTriplesUtil.toNTriplesString(cell.getValue())));
    return Engine.row(cells);
  }

  /** Changes the quads. */
  void update(String update) {
    graph.write(
        RunningQuery.own(Budget.OWN), writer -> writer.update(Update.of(update, Optional.empty())));
  }

  /** All quads as sorted N-Quads. */
  List<String> quads() {
    var quads = new ArrayList<String>();
    graph.read(reader -> reader.each((statement, seen) -> quads.add(line(statement))));
    quads.sort(null);
    return quads;
  }

  private static String line(Statement quad) {
    String triple =
        NTriplesUtil.toNTriplesString(quad.getSubject())
            + " "
            + NTriplesUtil.toNTriplesString(quad.getPredicate())
            + " "
            + NTriplesUtil.toNTriplesString(quad.getObject());
    return triple
        + (quad.getContext() == null ? "" : " " + NTriplesUtil.toNTriplesString(quad.getContext()))
        + " .";
  }

  @Override
  public void close() {
    graph.close();
  }
}

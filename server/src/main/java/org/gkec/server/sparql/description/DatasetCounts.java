package org.gkec.server.sparql.description;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;

/** The counts of all graphs, from two passes over the store. */
record DatasetCounts(
    GraphCounts defaultGraph,
    Map<IRI, GraphCounts> graphs,
    Map<LinksetModel.Outside, Long> outside) {

  private static final Pattern SPACE = Pattern.compile("https?://[^/]+/");
  private static final Set<IRI> LINKS =
      Set.of(
          OWL.SAMEAS,
          RDFS.SEEALSO,
          SKOS.EXACT_MATCH,
          SKOS.CLOSE_MATCH,
          SKOS.BROAD_MATCH,
          SKOS.NARROW_MATCH,
          SKOS.RELATED_MATCH);

  /** The counts as the graph is now; the graph that holds the description is left out. */
  static DatasetCounts of(KnowledgeGraph graph) {
    var types = new TypesOfThings();
    var counts =
        new DatasetCounts(new GraphCounts(), new TreeMap<>(TypesOfThings.BY_NAME), new HashMap<>());
    graph.read(reader -> {
      reader.each((statement, seen) -> types.note(statement));
      reader.each((statement, seen) -> counts.count(statement, seen, types));
    });
    return counts;
  }

  private void count(Statement statement, boolean seen, TypesOfThings types) {
    if (statement.getContext() instanceof IRI name && !name.equals(Gkec.VOID_GRAPH)) {
      graphs.computeIfAbsent(name, unknown -> new GraphCounts()).count(statement, types);
    }
    if (seen) {
      defaultGraph.count(statement, types);
      if (LINKS.contains(statement.getPredicate()) && statement.getObject() instanceof IRI object) {
        link(statement.getPredicate(), object.stringValue());
      }
    }
  }

  private void link(IRI property, String object) {
    Matcher space = SPACE.matcher(object);
    if (space.lookingAt() && !object.startsWith(Gkec.BASE)) {
      outside.merge(new LinksetModel.Outside(property, space.group()), 1L, Long::sum);
    }
  }

  /** The namespaces of all properties and classes in use. */
  Set<String> vocabularies() {
    var names = new TreeSet<String>();
    defaultGraph.properties.keySet().forEach(term -> names.add(term.getNamespace()));
    defaultGraph.classes.keySet().forEach(term -> names.add(term.getNamespace()));
    return names;
  }
}

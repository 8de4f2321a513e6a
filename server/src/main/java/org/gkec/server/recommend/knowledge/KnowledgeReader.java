package org.gkec.server.recommend.knowledge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.write.GraphChanged;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.CoAdoption;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.FactTable;
import org.gkec.server.recommend.model.UsualFacts;
import org.gkec.server.recommend.model.Variety;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads what the recommender knows once for each state of the graph. */
@Component
public class KnowledgeReader {

  private static final double SMALL = 100_000;

  private static final Set<IRI> APART =
      Set.of(Gkec.LINKS_GRAPH, Gkec.VOID_GRAPH, Gkec.FEEDBACK_GRAPH);

  private record Read(Revision revision, Knowledge knowledge) {}

  private final KnowledgeQueries facts;
  private final KnowledgeGraph graph;
  private volatile @Nullable Read last;

  public KnowledgeReader(KnowledgeQueries facts, KnowledgeGraph graph) {
    this.facts = facts;
    this.graph = graph;
  }

  /** What is known stays so when only graphs were written that nothing of it comes from. */
  @EventListener
  synchronized void follow(GraphChanged change) {
    Read current = last;
    if (current != null
        && change.onlyIn(APART)
        && change.revision().number() == current.revision().number() + 1) {
      last = new Read(change.revision(), current.knowledge());
    }
  }

  /** What is known now. */
  public Knowledge now() {
    Read current = last;
    if (current == null || !current.revision().equals(graph.revision())) {
      current = readAgain();
    }
    return current.knowledge();
  }

  private synchronized Read readAgain() {
    Revision revision = graph.revision();
    Read current = last;
    if (current == null || !current.revision().equals(revision)) {
      current = new Read(revision, read());
      last = current;
    }
    return current;
  }

  private Knowledge read() {
    Profile profile = facts.profile();
    List<Dimension> dimensions = facts.dimensions();
    List<MeasureRef> measures = facts.measures("en");
    var places = new HashMap<String, Integer>();
    measures.forEach(measure -> places.put(measure.iri(), places.size()));
    Map<String, List<Row>> adoptions = facts.adoptions();
    Map<String, Map<Integer, Double>> adopted = byCity(adoptions, places);
    Map<String, Map<String, Set<String>>> values =
        facts.context().stream()
            .collect(
                groupingBy(
                    row -> row.text("city"),
                    groupingBy(
                        row -> row.text("dimension"), mapping(row -> row.text("value"), toSet()))));
    var table = new FactTable(dimensions);
    var cities = new LinkedHashMap<String, Knowledge.KnownCity>();
    var rows = new ArrayList<Adoptions.Row>();
    for (Row row : facts.cities()) {
      String iri = row.text("city");
      CityFacts known =
          table.city(
              iri, row.text("country"), row.text("group"), values.getOrDefault(iri, Map.of()));
      var own = Adoptions.Row.of(known, adopted.getOrDefault(iri, Map.of()));
      if (own.measures().length > 0) {
        rows.add(own);
      }
      boolean unusual =
          !row.text("income").equals("high")
              || (row.number("population") > 0 && row.number("population") < SMALL);
      cities.put(
          iri,
          new Knowledge.KnownCity(
              new CityRef(iri, row.text("label"), row.text("countryLabel")), known, own, unusual));
    }
    var matrix = new Adoptions(measures.size(), rows);
    return new Knowledge(
        profile,
        dimensions,
        table,
        new UsualFacts(
            dimensions.size(), cities.values().stream().map(Knowledge.KnownCity::facts).toList()),
        cities,
        measures,
        places,
        matrix,
        Variety.rare(matrix),
        values,
        adopters(adoptions, cities, rows),
        CoAdoption.learn(matrix, profile.ridge()),
        facts.evidence(),
        facts.outcomes(),
        facts.learning());
  }

  private static Map<String, List<Knowledge.Adopter>> adopters(
      Map<String, List<Row>> adoptions,
      Map<String, Knowledge.KnownCity> cities,
      List<Adoptions.Row> rows) {
    var places = new HashMap<String, Integer>();
    rows.forEach(row -> places.put(row.city().city(), places.size()));
    var adopters = new HashMap<String, List<Knowledge.Adopter>>();
    adoptions.forEach((measure, found) -> {
      var known = new ArrayList<Knowledge.Adopter>();
      for (Row row : found) {
        Knowledge.KnownCity city = cities.get(row.text("adopter"));
        Integer place = places.get(row.text("adopter"));
        if (city != null && place != null) {
          known.add(
              new Knowledge.Adopter(city, place, row.number("adoption"), row.text("practice")));
        }
      }
      adopters.put(measure, List.copyOf(known));
    });
    return adopters;
  }

  private static Map<String, Map<Integer, Double>> byCity(
      Map<String, List<Row>> adopters, Map<String, Integer> places) {
    return adopters.values().stream()
        .flatMap(List::stream)
        .filter(row -> places.containsKey(row.text("measure")))
        .collect(
            groupingBy(
                row -> row.text("adopter"),
                toMap(
                    row -> places.getOrDefault(row.text("measure"), 0),
                    row -> row.number("adoption"))));
  }
}

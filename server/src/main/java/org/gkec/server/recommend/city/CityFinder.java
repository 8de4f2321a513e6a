package org.gkec.server.recommend.city;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.gkec.ontology.Gkec;
import org.gkec.queries.BadParameter;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.OfRevision;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.query.Folded;
import org.gkec.server.query.QueryRunner;
import org.gkec.server.query.Row;
import org.springframework.stereotype.Component;

/** Finds the city that is meant by an IRI, a slug such as {@code lahti-fi}, or a name. */
@Component
public class CityFinder {

  private static final int SUGGESTIONS = 5;
  private static final int LONGEST = 200;
  private static final String CITY = Gkec.THINGS + "city/";

  /** All cities of one revision: by IRI, and by each of their names. */
  private record Names(Map<String, CityRef> cities, Map<String, TreeSet<String>> byName) {}

  private final QueryRunner queries;
  private final OfRevision<Names> names;

  public CityFinder(QueryRunner queries, KnowledgeGraph graph) {
    this.queries = queries;
    this.names = new OfRevision<>(graph::revision, this::read);
  }

  /**
   * The city that {@code text} means.
   *
   * @throws NoSuchResource with the nearest names, if none is meant
   * @throws BadParameter if a name stands for several cities, or is too long
   */
  public CityRef find(String text) {
    if (text.isBlank()) {
      throw new BadParameter("city", "'city' must be an IRI, an id such as lahti-fi or a name");
    }
    if (text.length() > LONGEST) {
      throw new BadParameter("city", "'city' may have %d characters at most".formatted(LONGEST));
    }
    Names known = names.get();
    CityRef exact = known.cities().get(text.startsWith("http") ? text : CITY + text);
    if (exact != null) {
      return exact;
    }
    TreeSet<String> named = known.byName().getOrDefault(Folded.of(text), new TreeSet<>());
    if (named.size() > 1) {
      throw new BadParameter(
          "city", "'%s' stands for several cities: %s; name one by its id".formatted(text, named));
    }
    CityRef city = named.isEmpty() ? null : known.cities().get(named.first());
    if (city == null) {
      throw new NoSuchResource("No city is called '" + text + "'.", nearest(text, known));
    }
    return city;
  }

  private static List<String> nearest(String text, Names known) {
    var likeness = new JaroWinklerSimilarity();
    String wanted = Folded.of(Gkec.lastPart(text));
    return known.byName().entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, TreeSet<String>> entry) ->
                    -likeness.apply(wanted, entry.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(entry -> entry.getValue().first())
        .distinct()
        .limit(SUGGESTIONS)
        .map(iri -> iri.substring(CITY.length()))
        .toList();
  }

  private Names read() {
    var cities = new LinkedHashMap<String, CityRef>();
    var byName = new LinkedHashMap<String, TreeSet<String>>();
    for (var bindings : queries.rows("recommend/city-names", Map.of())) {
      Row row = new Row(bindings);
      String iri = row.text("city");
      cities.putIfAbsent(iri, new CityRef(iri, row.text("label"), row.text("country")));
      byName.computeIfAbsent(Folded.of(row.text("name")), name -> new TreeSet<>()).add(iri);
    }
    return new Names(cities, byName);
  }
}

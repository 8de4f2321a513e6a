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
import org.gkec.server.page.Language;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.model.Adoptions;
import org.gkec.server.recommend.model.CityFacts;
import org.gkec.server.recommend.model.CoAdoption;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.FactTable;
import org.gkec.server.recommend.model.Portfolio;
import org.gkec.server.recommend.model.UsualFacts;
import org.gkec.server.recommend.model.Variety;

/** Makes knowledge from the rows of the stored queries. */
record KnowledgeMaker(KnowledgeQueries queries) {

  private static final double SMALL = 100_000;

  Knowledge make() {
    Profile profile = queries.profile();
    KnownMeasures measures = measures();
    Map<String, List<Row>> adopted = queries.adoptions();
    KnownCities cities = cities(byCity(adopted, measures.places()));
    return new Knowledge(
        profile,
        cities,
        measures,
        adoption(adopted, cities, measures.size(), profile.ridge()),
        new Findings(queries.evidence(), queries.outcomes(), queries.learning()));
  }

  private KnownMeasures measures() {
    return KnownMeasures.of(
        queries.measures("en"),
        Language.INTERFACE.stream()
            .collect(
                toMap(
                    language -> language,
                    language ->
                        queries.measures(language).stream()
                            .collect(toMap(MeasureRef::iri, measure -> measure)))));
  }

  private KnownCities cities(Map<String, Map<Integer, Double>> adopted) {
    List<Dimension> dimensions = queries.dimensions();
    Map<String, Map<String, Set<String>>> values =
        queries.context().stream()
            .collect(
                groupingBy(
                    row -> row.text("city"),
                    groupingBy(
                        row -> row.text("dimension"), mapping(row -> row.text("value"), toSet()))));
    FactTable table = FactTable.of(dimensions, values.values());
    var cities = new LinkedHashMap<String, KnownCity>();
    for (Row row : queries.cities()) {
      String iri = row.text("city");
      CityFacts facts =
          table.city(
              iri, row.text("country"), row.text("group"), values.getOrDefault(iri, Map.of()));
      cities.put(
          iri,
          new KnownCity(
              new CityRef(iri, row.text("label"), row.text("countryLabel")),
              facts,
              Portfolio.of(facts, adopted.getOrDefault(iri, Map.of())),
              unusual(row)));
    }
    var usual =
        new UsualFacts(dimensions.size(), cities.values().stream().map(KnownCity::facts).toList());
    return new KnownCities(dimensions, table, usual, cities, values);
  }

  private static boolean unusual(Row city) {
    return !city.text("income").equals("high")
        || (city.number("population") > 0 && city.number("population") < SMALL);
  }

  private static KnownAdoption adoption(
      Map<String, List<Row>> adopted, KnownCities cities, int measures, double ridge) {
    List<Portfolio> portfolios =
        cities.all().stream()
            .map(KnownCity::portfolio)
            .filter(portfolio -> portfolio.measures().length > 0)
            .toList();
    var matrix = new Adoptions(measures, portfolios);
    return new KnownAdoption(
        matrix,
        Variety.rare(matrix),
        adopters(adopted, cities, portfolios),
        CoAdoption.learn(matrix, ridge));
  }

  private static Map<String, List<Adopter>> adopters(
      Map<String, List<Row>> adopted, KnownCities cities, List<Portfolio> portfolios) {
    var places = new HashMap<String, Integer>();
    portfolios.forEach(each -> places.put(each.city().city(), places.size()));
    var adopters = new HashMap<String, List<Adopter>>();
    adopted.forEach((measure, rows) -> {
      var known = new ArrayList<Adopter>();
      for (Row row : rows) {
        Integer place = places.get(row.text("adopter"));
        if (place != null) {
          cities
              .find(row.text("adopter"))
              .ifPresent(city ->
                  known.add(
                      new Adopter(city, place, row.number("adoption"), row.text("practice"))));
        }
      }
      adopters.put(measure, List.copyOf(known));
    });
    return adopters;
  }

  private static Map<String, Map<Integer, Double>> byCity(
      Map<String, List<Row>> adopted, Map<String, Integer> places) {
    return adopted.values().stream()
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

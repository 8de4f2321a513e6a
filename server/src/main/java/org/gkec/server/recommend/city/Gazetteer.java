package org.gkec.server.recommend.city;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.gkec.ontology.Gkec;
import org.gkec.server.query.Folded;
import org.gkec.server.query.Row;

/** All cities of one revision, by IRI and by each of their names, and the names of countries. */
final class Gazetteer {

  /** From here on a name may have been meant (Jaro and Winkler). */
  private static final double NEAR = 0.9;

  private static final int MOST = 8;

  private final Map<String, NamedCity> cities = new LinkedHashMap<>();
  private final Map<String, Set<NamedCity>> byName = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  Gazetteer(List<Row> names, List<Row> countryNames) {
    for (Row row : names) {
      NamedCity city =
          cities.computeIfAbsent(
              row.text("city"),
              iri ->
                  new NamedCity(
                      new CityRef(iri, row.text("label"), row.text("countryLabel")),
                      row.text("country"),
                      row.number("population")));
      add(row.text("name"), city);
      add(spelledOut(row.text("name")), city);
    }
    for (Row row : countryNames) {
      String country = row.text("country");
      countries.put(Folded.of(row.text("name")), country);
      countries.put(Gkec.lastPart(country).toLowerCase(Locale.ROOT), country);
    }
  }

  private void add(String name, NamedCity city) {
    byName.computeIfAbsent(Folded.of(name), folded -> new TreeSet<>(NamedCity.BY_SIZE)).add(city);
  }

  /** As whoever has no umlauts writes them: Muenchen, Goeteborg. */
  private static String spelledOut(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ø", "oe")
        .replace("ü", "ue")
        .replace("å", "aa");
  }

  Optional<CityRef> withIri(String iri) {
    return Optional.ofNullable(cities.get(iri)).map(NamedCity::ref);
  }

  /** Those that are called so, the largest first. */
  List<NamedCity> called(String name) {
    return List.copyOf(byName.getOrDefault(Folded.of(name), Set.of()));
  }

  /** The IRI of a country by a name in any language, or its code. */
  Optional<String> country(String name) {
    return Optional.ofNullable(countries.get(Folded.of(name)));
  }

  /** Those with a name that is near to this one, the nearest first. */
  List<NamedCity> near(String name) {
    var likeness = new JaroWinklerSimilarity();
    String wanted = Folded.of(name);
    Map<NamedCity, Double> found =
        byName.entrySet().stream()
            .map(entry -> Map.entry(entry.getValue(), likeness.apply(wanted, entry.getKey())))
            .filter(entry -> entry.getValue() >= NEAR)
            .flatMap(
                entry -> entry.getKey().stream().map(city -> Map.entry(city, entry.getValue())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
    return found.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<NamedCity, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey, NamedCity.BY_SIZE))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}

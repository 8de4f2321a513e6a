package org.gkec.server.recommend.inquiry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gkec.ontology.Gkec;
import org.gkec.queries.BadParameter;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnownCity;
import org.gkec.server.recommend.model.Dimension;
import org.gkec.server.recommend.model.Portfolio;
import org.jspecify.annotations.Nullable;

/**
 * A city that is not in the graph, as it describes itself. All fields but the name may be missing.
 *
 * @param country ISO 3166-1 alpha-2, for example {@code FI}
 * @param population people, above 0
 * @param latitude degrees, -90 to 90
 * @param climate Köppen-Geiger class, for example {@code Cfb}
 * @param emissionsPerPerson tonnes CO2e a year, 0 or more
 * @param adopted ids of measures that it has
 */
public record DescribedCity(
    @Nullable String name,
    @Nullable String country,
    @Nullable Double population,
    @Nullable Double latitude,
    @Nullable String climate,
    @Nullable Double emissionsPerPerson,
    @Nullable List<String> adopted) {

  private static final String IRI = "urn:gkec:described-city";

  /**
   * The city as one that asks.
   *
   * @throws BadParameter if a field has no meaning
   */
  Inquiry inquiry(Knowledge known, Preferences preferences) {
    require("name", name != null && !name.isBlank(), "a name");
    require("population", population == null || population > 0, "people, above 0");
    require("latitude", latitude == null || Math.abs(latitude) <= 90, "degrees from -90 to 90");
    require(
        "emissionsPerPerson",
        emissionsPerPerson == null || emissionsPerPerson >= 0,
        "tonnes a year, 0 or more");
    require(
        "climate",
        climate == null || climate.matches("[A-E][A-Za-z]{0,2}"),
        "a Köppen-Geiger class such as Cfb");
    Optional<KnownCity> compatriot = compatriot(known);
    var values = new HashMap<String, Set<String>>();
    for (Dimension dimension : known.cities().dimensions()) {
      Set<String> given = values(dimension, known, compatriot);
      if (!given.isEmpty()) {
        values.put(dimension.iri(), given);
      }
    }
    String income = compatriot.map(city -> city.facts().group()).orElse("");
    String group =
        climate == null || income.isEmpty()
            ? ""
            : climate.charAt(0) + income.substring(income.indexOf(' '));
    var city =
        known
            .cities()
            .table()
            .city(IRI, compatriot.map(each -> each.facts().country()).orElse(""), group, values);
    var portfolio =
        Portfolio.of(
            city,
            measures(known).stream()
                .collect(
                    Collectors.toMap(
                        iri -> known.measures().places().getOrDefault(iri, 0), iri -> 1.0)));
    return new Inquiry(
        known,
        new CityRef(IRI, String.valueOf(name), country == null ? "" : country),
        portfolio,
        new Standing(measures(known), Map.of()),
        preferences,
        false);
  }

  /** The same city; what a form leaves blank is missing. */
  public DescribedCity withoutBlanks() {
    return new DescribedCity(
        name, blank(country), population, latitude, blank(climate), emissionsPerPerson, adopted);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private Optional<KnownCity> compatriot(Knowledge known) {
    if (country == null) {
      return Optional.empty();
    }
    String iri = Gkec.THINGS + "country/" + country;
    Optional<KnownCity> found =
        known.cities().all().stream()
            .filter(city -> city.facts().country().equals(iri))
            .filter(city -> city.facts().group().contains(" "))
            .findFirst();
    require(
        "country",
        found.isPresent(),
        "the ISO code of a country with a city in the graph, such as FI");
    return found;
  }

  private Set<String> values(Dimension dimension, Knowledge known, Optional<KnownCity> compatriot) {
    return switch (dimension.property().substring(Gkec.NAMESPACE.length())) {
      case "logPopulation" -> number(population == null ? null : Math.log(population));
      case "absoluteLatitude" -> number(latitude == null ? null : Math.abs(latitude));
      case "emissionsPerPerson" -> number(emissionsPerPerson);
      case "climateGroup" -> climates();
      case "contextNetwork" -> Set.of();
      // What depends on the country alone is that of any city there.
      default -> compatriot.map(city -> known.cities().values(city, dimension)).orElse(Set.of());
    };
  }

  private Set<String> climates() {
    var classes = new HashSet<String>();
    for (int length = 1; climate != null && length <= climate.length(); length++) {
      classes.add(Gkec.CONCEPTS + "koppen/" + climate.substring(0, length));
    }
    return classes;
  }

  private Set<String> measures(Knowledge known) {
    var measures = new HashSet<String>();
    for (String id : adopted == null ? List.<String>of() : adopted) {
      String iri = id.startsWith("http") ? id : Gkec.CONCEPTS + "measure/" + id;
      require(
          "adopted",
          known.measures().places().containsKey(iri),
          "ids of measures; '" + id + "' is none");
      measures.add(iri);
    }
    return measures;
  }

  private static Set<String> number(@Nullable Double value) {
    return value == null ? Set.of() : Set.of(value.toString());
  }

  private static void require(String field, boolean holds, String expected) {
    if (!holds) {
      throw new BadParameter(field, "'%s' must be %s".formatted(field, expected));
    }
  }
}

package org.gkec.server.recommend.city;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gkec.ontology.Gkec;
import org.gkec.queries.BadParameter;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.OfRevision;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.query.QueryRunner;
import org.gkec.server.query.Row;
import org.springframework.stereotype.Component;

/**
 * Finds the city that is meant by an IRI, a slug such as {@code lahti-fi}, or a name in any of its
 * languages and spellings, with a country or without: {@code München}, {@code Valencia, Spain}.
 */
@Component
public class CityFinder {

  private static final int LONGEST = 200;
  private static final String CITY = Gkec.THINGS + "city/";

  /** Of several of one name the largest is meant if it has so many times the people. */
  private static final int CLEARLY_LARGER = 10;

  private final QueryRunner queries;
  private final OfRevision<Gazetteer> cities;

  public CityFinder(QueryRunner queries, KnowledgeGraph graph) {
    this.queries = queries;
    this.cities = new OfRevision<>(graph::revision, this::read);
  }

  /**
   * The city that {@code text} means.
   *
   * @throws SeveralCities if it may mean several, or one that is called not quite so
   * @throws NoSuchResource if no city has a name that is near
   * @throws BadParameter if the text is empty or too long
   */
  public CityRef find(String text) {
    Optional<CityRef> exact = exact(text);
    if (exact.isPresent()) {
      return exact.get();
    }
    List<NamedCity> meant = meant(text);
    if (!meant.isEmpty()) {
      return meant.getFirst().ref();
    }
    List<NamedCity> choices = choices(text);
    if (choices.isEmpty()) {
      throw new NoSuchResource("No city is called '" + text + "'.");
    }
    throw SeveralCities.of(text, choices);
  }

  /** The others that the text may mean, if one of them is clearly larger. */
  public List<CityRef> others(String text) {
    return text.isBlank() || text.length() > LONGEST || exact(text).isPresent()
        ? List.of()
        : meant(text).stream().skip(1).map(NamedCity::ref).toList();
  }

  private Optional<CityRef> exact(String text) {
    if (text.isBlank()) {
      throw new BadParameter("city", "'city' must be an IRI, an id such as lahti-fi or a name");
    }
    if (text.length() > LONGEST) {
      throw new BadParameter("city", "'city' may have %d characters at most".formatted(LONGEST));
    }
    return cities.get().withIri(text.startsWith("http") ? text : CITY + text);
  }

  /** The one that is meant, and behind it those that have the same name; or none. */
  private List<NamedCity> meant(String text) {
    for (CityWords words : CityWords.of(text)) {
      List<NamedCity> called = called(words);
      if (called.size() == 1
          || (called.size() > 1
              && called.getFirst().people() >= CLEARLY_LARGER * called.get(1).people()
              && called.getFirst().people() > 0)) {
        return called;
      }
    }
    return List.of();
  }

  /** Those that are called so, in the country that is said; none if the place is not a country. */
  private List<NamedCity> called(CityWords words) {
    List<NamedCity> called = cities.get().called(words.name());
    return words.place().isEmpty()
        ? called
        : cities
            .get()
            .country(words.place())
            .map(country -> called.stream().filter(city -> city.country().equals(country)).toList())
            .orElse(List.of());
  }

  /** Those of the name, whatever place is said; else those with a name that is near. */
  private List<NamedCity> choices(String text) {
    for (CityWords words : CityWords.of(text)) {
      List<NamedCity> called = called(words);
      if (called.isEmpty()) {
        called = cities.get().called(words.name());
      }
      if (!called.isEmpty()) {
        return called;
      }
    }
    return cities.get().near(Gkec.lastPart(text));
  }

  private Gazetteer read() {
    return new Gazetteer(rows("recommend/city-names"), rows("recommend/country-names"));
  }

  /** The gazetteer keeps what is in them. */
  private List<Row> rows(String query) {
    return queries.fresh(query, Map.of()).stream().map(Row::new).toList();
  }
}

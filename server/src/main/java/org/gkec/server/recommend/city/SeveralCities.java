package org.gkec.server.recommend.city;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gkec.ontology.Gkec;
import org.gkec.server.http.ProblemType;
import org.gkec.server.http.Refusal;

/** A name that may mean several cities, or is near to their names: the caller has the choice. */
final class SeveralCities extends Refusal {

  private static final long serialVersionUID = 1L;

  private SeveralCities(String text, String found) {
    super(
        ProblemType.SEVERAL_MEANT,
        "'%s' may mean %s. Choose one, by its id or with its country.".formatted(text, found));
  }

  static Refusal of(String text, List<NamedCity> cities) {
    String found =
        cities.stream()
            .map(city -> "%s (%s)".formatted(city.ref().label(), city.ref().country()))
            .collect(Collectors.joining(", "));
    return new SeveralCities(text, found)
        .with("asked", text)
        .with("choices", cities.stream().map(SeveralCities::choice).toList())
        .withHeader("Cache-Control", "no-cache");
  }

  private static Map<String, Object> choice(NamedCity city) {
    return Map.of(
        "id", Gkec.lastPart(city.ref().iri()),
        "label", city.ref().label(),
        "country", city.ref().country(),
        "population", Math.round(city.people()));
  }
}

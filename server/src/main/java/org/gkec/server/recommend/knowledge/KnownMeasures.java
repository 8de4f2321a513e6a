package org.gkec.server.recommend.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gkec.ontology.Gkec;

/**
 * All measures that can be recommended.
 *
 * @param all with English names; their places are the indexes of the model
 * @param places the place of each, by IRI
 * @param named the same measures by language and IRI, named in that language or else in English
 */
public record KnownMeasures(
    List<MeasureRef> all, Map<String, Integer> places, Map<String, Map<String, MeasureRef>> named) {

  static KnownMeasures of(List<MeasureRef> all, Map<String, Map<String, MeasureRef>> named) {
    var places = new HashMap<String, Integer>();
    all.forEach(measure -> places.put(measure.iri(), places.size()));
    return new KnownMeasures(List.copyOf(all), Map.copyOf(places), Map.copyOf(named));
  }

  public int size() {
    return all.size();
  }

  /** The measure at a place. */
  public MeasureRef at(int place) {
    return all.get(place);
  }

  /** The measure at a place, named in a language or else in English. */
  public MeasureRef at(int place, String language) {
    MeasureRef measure = all.get(place);
    return named.getOrDefault(language, Map.of()).getOrDefault(measure.iri(), measure);
  }

  /** The IRI of the measure that a text means, by IRI or id. */
  public Optional<String> find(String text) {
    String iri = text.startsWith("http") ? text : Gkec.CONCEPTS + "measure/" + text;
    return Optional.of(iri).filter(places::containsKey);
  }
}

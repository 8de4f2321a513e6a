package org.gkec.server.recommend.knowledge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gkec.queries.BadParameter;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.model.Variety;

/**
 * The scoring profile of the graph: the signals, best first, and the settings of the method.
 *
 * @param neighbours how many of the most similar cities are counted in words
 */
public record Profile(
    String version,
    List<Signal> signals,
    int neighbours,
    double sharpness,
    double adoptionPriorWeight,
    double backOffWeight,
    double ridge,
    Variety variety,
    double priorSimilarity,
    double priorWeight) {

  private static final int PAGE = 10;
  private static final double ROUNDING = 1e-9;

  public Profile {
    signals = List.copyOf(signals);
  }

  /**
   * The profile in the rows of {@code recommend/profile}, of which each is a signal.
   *
   * @throws NoSuchResource if there is none, as in a graph that was cleared
   */
  static Profile of(List<Row> rows) {
    if (rows.isEmpty()) {
      throw new NoSuchResource(
          "The graph holds no scoring profile, which comes with the ontology: "
              + "there is nothing to recommend by.");
    }
    Row first = rows.getFirst();
    return new Profile(
        first.text("version"),
        rows.stream()
            .map(row ->
                new Signal(
                    row.text("signal"), row.text("label"), row.number("weight"), row.text("query")))
            .toList(),
        (int) first.number("neighbours"),
        first.number("sharpness"),
        first.number("adoptionPriorWeight"),
        first.number("backOffWeight"),
        first.number("ridge"),
        new Variety(PAGE, (int) first.number("mostPerSector"), (int) first.number("rarePlaces")),
        first.number("priorSimilarity"),
        first.number("priorWeight"));
  }

  /**
   * The weight of each signal.
   *
   * @param wished all weights that the user wants; those not named are 0; empty for the profile's
   * @throws BadParameter if a signal is unknown or the weights do not add up to 1
   */
  public Map<String, Double> weights(Map<String, Double> wished) {
    var weights = new TreeMap<String, Double>();
    signals.forEach(signal -> weights.put(signal.code(), wished.isEmpty() ? signal.weight() : 0));
    for (var wish : wished.entrySet()) {
      if (weights.replace(wish.getKey(), wish.getValue()) == null) {
        throw new BadParameter(
            "weights",
            "there is no signal '%s', only %s".formatted(wish.getKey(), weights.keySet()));
      }
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > ROUNDING) {
      throw new BadParameter("weights", "the weights must add up to 1, got " + sum);
    }
    return weights;
  }
}

package org.gkec.server.recommend;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scoring profile of the graph: the weights of the signals and the constants of the method. */
record Profile(
    Map<String, Signal> signals,
    int neighbours,
    double adoptionPriorWeight,
    double priorSimilarity,
    double priorWeight) {

  /** The profile in the rows of {@code recommend/profile}, of which each is a signal. */
  static Profile of(List<Row> rows) {
    if (rows.isEmpty()) {
      throw new IllegalStateException("the graph holds no scoring profile");
    }
    Row first = rows.getFirst();
    return new Profile(
        rows.stream()
            .map(row ->
                new Signal(
                    row.text("signal"), row.text("label"), row.number("weight"), row.text("query")))
            .collect(Collectors.toMap(Signal::code, Function.identity())),
        (int) first.number("neighbours"),
        first.number("adoptionPriorWeight"),
        first.number("priorSimilarity"),
        first.number("priorWeight"));
  }

  Signal signal(String code) {
    Signal signal = signals.get(code);
    if (signal == null) {
      throw new IllegalStateException("the scoring profile has no signal '" + code + "'");
    }
    return signal;
  }
}

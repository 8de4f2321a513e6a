package org.gkec.server.recommend.finance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gkec.queries.BadParameter;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.knowledge.KnowledgeQueries;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.knowledge.Wording;
import org.springframework.stereotype.Component;

/** Finds the instruments that may pay for measures in a city. */
@Component
public class CityFunding {

  private final KnowledgeQueries facts;
  private final KnowledgeReader knowledge;

  CityFunding(KnowledgeQueries facts, KnowledgeReader knowledge) {
    this.facts = facts;
    this.knowledge = knowledge;
  }

  /**
   * By measure, in the order of their IRIs.
   *
   * @param measure IRI or id of the only measure; empty for all
   * @throws BadParameter if there is no such measure
   */
  public Map<String, List<Funding>> of(CityRef city, String measure, Wording words) {
    String wanted =
        measure.isEmpty()
            ? ""
            : knowledge
                .now()
                .measure(measure)
                .orElseThrow(
                    () -> new BadParameter("measure", "there is no measure '" + measure + "'"));
    return facts.finance(city).entrySet().stream()
        .filter(entry -> wanted.isEmpty() || entry.getKey().equals(wanted))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(row -> Funding.of(row, words)).toList(),
                (one, other) -> one,
                TreeMap::new));
  }
}

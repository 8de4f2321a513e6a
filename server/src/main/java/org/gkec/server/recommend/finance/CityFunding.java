package org.gkec.server.recommend.finance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gkec.queries.BadParameter;
import org.gkec.server.recommend.inquiry.FundingInquiry;
import org.gkec.server.recommend.knowledge.Wording;

/** Which instruments may pay for which measure in a city. */
public final class CityFunding {

  private CityFunding() {}

  /**
   * By measure, in the order of their IRIs.
   *
   * @param measure IRI or id of the only measure; empty for all
   * @throws BadParameter if there is no such measure
   */
  public static Map<String, List<Funding>> of(
      FundingInquiry inquiry, String measure, Wording words) {
    String wanted =
        measure.isEmpty()
            ? ""
            : inquiry
                .known()
                .measures()
                .find(measure)
                .orElseThrow(
                    () -> new BadParameter("measure", "there is no measure '" + measure + "'"));
    return inquiry.funding().entrySet().stream()
        .filter(entry -> wanted.isEmpty() || entry.getKey().equals(wanted))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(row -> Funding.of(row, words)).toList(),
                (one, other) -> one,
                TreeMap::new));
  }
}

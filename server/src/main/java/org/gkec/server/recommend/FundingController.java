package org.gkec.server.recommend;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gkec.queries.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Funding instruments that may pay for a measure in a city, none without the day of its status. */
@RestController
@RequestMapping("/funding")
class FundingController {

  private final Asking asking;
  private final Facts facts;
  private final KnowledgeReader knowledge;

  FundingController(Asking asking, Facts facts, KnowledgeReader knowledge) {
    this.asking = asking;
    this.facts = facts;
    this.knowledge = knowledge;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> json(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", required = false) @Nullable String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    CityRef found = asking.city(city);
    return Map.of("city", found, "funding", funding(found, measure, Wording.in(lang)));
  }

  @GetMapping(produces = JsonLd.TYPE)
  Object jsonLd(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", required = false) @Nullable String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    return JsonLd.of(json(city, measure, lang));
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  String csv(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", required = false) @Nullable String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    return Table.funding(funding(asking.city(city), measure, Wording.in(lang)));
  }

  private Map<String, List<Funding>> funding(
      CityRef city, @Nullable String measure, Wording words) {
    String wanted =
        measure == null
            ? null
            : knowledge
                .now()
                .measure(measure)
                .orElseThrow(
                    () -> new BadParameter("measure", "there is no measure '" + measure + "'"));
    return facts.finance(city).entrySet().stream()
        .filter(entry -> wanted == null || entry.getKey().equals(wanted))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(row -> Funding.of(row, words)).toList(),
                (one, other) -> one,
                TreeMap::new));
  }
}

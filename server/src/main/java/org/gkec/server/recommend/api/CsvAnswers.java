package org.gkec.server.recommend.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gkec.server.recommend.advice.Recommendation;
import org.gkec.server.recommend.feedback.Feedback;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.peer.Exchange;
import org.gkec.server.recommend.peer.Peer;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Answers as CSV: one row for each measure, peer or instrument, IRIs beside names. */
final class CsvAnswers {

  private static final CsvMapper CSV = new CsvMapper();

  private CsvAnswers() {}

  static String recommendations(List<Recommendation> recommendations) {
    return csv(
        List.of(
            "place",
            "measure",
            "label",
            "sector",
            "score",
            "expectedAdoption",
            "confidence",
            "context",
            "co-adoption",
            "lift",
            "need",
            "evidence",
            "finance",
            "why",
            "ask",
            "funding"),
        recommendations.stream()
            .map(each -> {
              var row = new LinkedHashMap<String, Object>();
              row.put("place", each.place());
              row.put("measure", each.measure().iri());
              row.put("label", each.measure().label());
              row.put("sector", each.measure().sector());
              row.put("score", each.why().score());
              row.put("expectedAdoption", each.why().expectedAdoption());
              row.put("confidence", each.why().confidence());
              each.why().reasons().forEach(reason -> row.put(reason.code(), reason.contribution()));
              row.put("why", String.join("; ", each.why().leading()));
              row.put(
                  "ask",
                  joined(each.proof().donors().stream().map(donor -> donor.city().iri()).toList()));
              row.put("funding", joined(each.funding().stream().map(Funding::iri).toList()));
              return (Map<String, Object>) row;
            })
            .toList());
  }

  static String peers(List<Peer> peers) {
    return csv(
        List.of("peer", "label", "country", "similarity", "support", "facts"),
        peers.stream()
            .map(each ->
                Map.<String, Object>of(
                    "peer", each.city().iri(),
                    "label", each.city().label(),
                    "country", each.city().country(),
                    "similarity", each.similarity(),
                    "support", each.support(),
                    "facts", each.facts()))
            .toList());
  }

  static String funding(Map<String, List<Funding>> byMeasure) {
    return csv(
        List.of(
            "measure",
            "instrument",
            "label",
            "kind",
            "eligibility",
            "area",
            "status",
            "statusAsOf",
            "provider"),
        byMeasure.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream()
                    .map(each ->
                        Map.<String, Object>of(
                            "measure", entry.getKey(),
                            "instrument", each.iri(),
                            "label", each.label(),
                            "kind", each.kind(),
                            "eligibility", each.eligibility(),
                            "area", each.area(),
                            "status", each.status(),
                            "statusAsOf", each.statusAsOf(),
                            "provider", each.provider())))
            .toList());
  }

  static String exchanges(List<Exchange> exchanges) {
    return csv(
        List.of("peer", "label", "country", "similarity", "balance", "offers", "seeks"),
        exchanges.stream()
            .map(each ->
                Map.<String, Object>of(
                    "peer", each.peer().city().iri(),
                    "label", each.peer().city().label(),
                    "country", each.peer().city().country(),
                    "similarity", each.peer().similarity(),
                    "balance", each.balance(),
                    "offers", joined(each.offers().stream().map(MeasureRef::iri).toList()),
                    "seeks", joined(each.seeks().stream().map(MeasureRef::iri).toList())))
            .toList());
  }

  static String feedback(List<Feedback> feedback) {
    return csv(
        List.of(
            "feedback", "city", "measure", "label", "kind", "reason", "donor", "at", "revision"),
        feedback.stream()
            .map(each ->
                Map.<String, Object>of(
                    "feedback", each.iri(),
                    "city", each.city(),
                    "measure", each.measure(),
                    "label", each.label(),
                    "kind", each.kind().id(),
                    "reason", each.reason(),
                    "donor", each.donor(),
                    "at", each.at(),
                    "revision", each.fromRevision()))
            .toList());
  }

  private static String joined(List<String> iris) {
    return iris.stream().collect(Collectors.joining(" "));
  }

  private static String csv(List<String> columns, List<Map<String, Object>> rows) {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    columns.forEach(schema::addColumn);
    return CSV.writer(schema.build()).writeValueAsString(rows);
  }
}

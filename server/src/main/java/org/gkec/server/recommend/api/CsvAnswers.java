package org.gkec.server.recommend.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gkec.server.recommend.advice.Recommendation;
import org.gkec.server.recommend.feedback.Feedback;
import org.gkec.server.recommend.finance.Funding;
import org.gkec.server.recommend.finance.FundingAdvice;
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
            "funding",
            "fundingToAsk",
            "fundingToWait"),
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
              row.put("funding", funding(each, FundingAdvice.OFFER));
              row.put("fundingToAsk", funding(each, FundingAdvice.ASK));
              row.put("fundingToWait", funding(each, FundingAdvice.WAIT));
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
            "advice",
            "eligibility",
            "area",
            "status",
            "statusAsOf",
            "statedOn",
            "until",
            "provider",
            "fit",
            "check",
            "url"),
        byMeasure.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream()
                    .map(each -> {
                      var row = new LinkedHashMap<String, Object>();
                      row.put("measure", entry.getKey());
                      row.put("instrument", each.iri());
                      row.put("label", each.label());
                      row.put("kind", each.kind());
                      row.put("advice", each.advice().id());
                      row.put("eligibility", each.eligibility());
                      row.put("area", each.area());
                      row.put("status", each.status());
                      row.put("statusAsOf", each.statusAsOf());
                      row.put("statedOn", each.statedOn());
                      row.put("until", each.until());
                      row.put("provider", each.provider());
                      row.put("fit", each.fit());
                      row.put("check", String.join("; ", each.check()));
                      row.put("url", each.url());
                      return (Map<String, Object>) row;
                    }))
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

  private static String funding(Recommendation recommendation, FundingAdvice advice) {
    return joined(
        recommendation.funding().stream()
            .filter(each -> each.advice() == advice)
            .map(Funding::iri)
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

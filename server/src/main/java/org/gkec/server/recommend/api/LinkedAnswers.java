package org.gkec.server.recommend.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gkec.ontology.Gkec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns the JSON of an answer into JSON-LD by a context in front; the rest stays the same. */
final class LinkedAnswers {

  static final String TYPE = "application/ld+json";
  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, Object> CONTEXT =
      Map.ofEntries(
          Map.entry("gkec", Gkec.NAMESPACE),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("iri", "@id"),
          Map.entry("label", "skos:prefLabel"),
          Map.entry("city", "gkec:forCity"),
          Map.entry("recommendations", "gkec:hasRecommendation"),
          Map.entry("measure", "gkec:recommendedMeasure"),
          Map.entry(
              "score",
              Map.of("@id", "gkec:score", "@type", "http://www.w3.org/2001/XMLSchema#double")),
          Map.entry("reasons", "gkec:hasReason"),
          Map.entry("code", "gkec:reasonCode"),
          Map.entry("contribution", "gkec:contribution"),
          Map.entry(
              "peers", Map.of("@id", "gkec:hasPeerLink", "@context", Map.of("city", "gkec:peer"))),
          Map.entry("feedback", Map.of("@reverse", "gkec:forCity")),
          Map.entry("similarity", "gkec:similarity"),
          Map.entry("support", "gkec:support"));

  private LinkedAnswers() {}

  /** Any answer with the context in front. */
  static Map<String, Object> of(Object body) {
    var linked = new LinkedHashMap<String, Object>();
    linked.put("@context", CONTEXT);
    linked.putAll(JSON.convertValue(body, new TypeReference<Map<String, Object>>() {}));
    return linked;
  }
}

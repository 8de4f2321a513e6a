package org.gkec.server.recommend;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gkec.ontology.Gkec;

/** Turns the JSON of an answer into JSON-LD by a context in front; the rest stays the same. */
final class JsonLd {

  private static final Map<String, Object> CONTEXT =
      Map.ofEntries(
          Map.entry("gkec", Gkec.NAMESPACE),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("iri", "@id"),
          Map.entry("label", "skos:prefLabel"),
          Map.entry("city", "gkec:forCity"),
          Map.entry("recommendations", "gkec:hasRecommendation"),
          Map.entry("measure", "gkec:recommendedMeasure"),
          Map.entry("score", "gkec:score"),
          Map.entry("reasons", "gkec:hasReason"),
          Map.entry("code", "gkec:reasonCode"),
          Map.entry("contribution", "gkec:contribution"),
          Map.entry(
              "peers", Map.of("@id", "gkec:hasPeerLink", "@context", Map.of("city", "gkec:peer"))),
          Map.entry("similarity", "gkec:similarity"),
          Map.entry("support", "gkec:support"));

  private JsonLd() {}

  static Map<String, Object> of(Map<String, Object> body) {
    var linked = new LinkedHashMap<String, Object>();
    linked.put("@context", CONTEXT);
    linked.putAll(body);
    return linked;
  }
}

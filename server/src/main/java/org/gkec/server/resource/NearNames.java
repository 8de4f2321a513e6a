package org.gkec.server.resource;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.eclipse.rdf4j.model.IRI;
import org.gkec.ontology.Gkec;
import org.gkec.server.query.QueryRunner;

/** Finds things whose IRIs are near to one that is not there. */
record NearNames(QueryRunner queries) {

  private static final int NAMED = 5;
  private static final int LONGEST = 200;
  private static final double ALIKE = 0.8;

  /** The nearest of the same path, nearest first; none if nothing is near. */
  List<String> of(IRI missing) {
    String iri = missing.stringValue();
    String wanted = Gkec.lastPart(iri);
    if (iri.length() > LONGEST) {
      return List.of();
    }
    record Near(String iri, double likeness) {}
    var likeness = new JaroWinklerSimilarity();
    String prefix = iri.substring(0, iri.lastIndexOf('/') + 1);
    return queries.rows("resource/names-under", Map.of("prefix", prefix)).stream()
        .map(row -> row.getValue("thing").stringValue())
        .map(thing -> new Near(thing, likeness.apply(wanted, Gkec.lastPart(thing))))
        .filter(near -> near.likeness() >= ALIKE)
        .sorted(
            Comparator.comparingDouble((Near near) -> -near.likeness()).thenComparing(Near::iri))
        .limit(NAMED)
        .map(Near::iri)
        .toList();
  }
}

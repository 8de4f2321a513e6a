package org.gkec.server.recommend.knowledge;

import java.util.List;
import java.util.Map;
import org.gkec.server.query.Row;

/**
 * What is found of measures anywhere, by the IRI of the measure.
 *
 * @param evidence as {@code recommend/evidence} says; 0 if there is none
 * @param outcomes the rows of {@code recommend/outcomes}
 * @param learning the rows of {@code recommend/learning}
 */
public record Findings(
    Map<String, Row> evidence, Map<String, List<Row>> outcomes, Map<String, List<Row>> learning) {}

package org.gkec.server.recommend.knowledge;

import org.gkec.ontology.Gkec;
import org.gkec.server.query.Row;

/**
 * A condition of a measure in a city.
 *
 * @param necessity "necessary", "facilitating" or "hindering"
 * @param state "met", "unmet" or "unknown"; unknown is for asking a donor city
 */
public record Condition(String iri, String dimension, String necessity, String state, String note) {

  public static Condition of(Row row) {
    String necessity = row.text("necessity");
    return new Condition(
        row.text("condition"),
        row.text("dimension"),
        Gkec.lastPart(necessity),
        row.text("state"),
        row.text("note"));
  }

  /**
   * True if it speaks for the measure. A hindrance that is not there does not: it is only absent.
   */
  public boolean supports() {
    return state.equals("met") && !necessity.equals("hindering");
  }

  /** True if it speaks against the measure. */
  public boolean limits() {
    return state.equals(necessity.equals("hindering") ? "met" : "unmet");
  }

  /** True if nothing is known about it here. */
  public boolean unknown() {
    return state.equals("unknown");
  }

  /** True if the measure cannot work without it and it does not hold. */
  public boolean forbids() {
    return necessity.equals("necessary") && state.equals("unmet");
  }
}

package org.gkec.server.recommend.feedback;

import org.gkec.server.query.Row;

/**
 * What a city said to a recommended measure.
 *
 * @param city its IRI
 * @param label the name of the measure
 * @param reason why, in its own words; empty if it gave none
 * @param donor the IRI of the city that was asked; empty if none was
 * @param at when, with time zone
 * @param fromRevision the revision of the graph on which it was said
 */
public record Feedback(
    String iri,
    String city,
    String measure,
    String label,
    FeedbackKind kind,
    String reason,
    String donor,
    String at,
    long fromRevision) {

  public static Feedback of(Row row) {
    return new Feedback(
        row.text("feedback"),
        row.text("city"),
        row.text("measure"),
        row.text("label"),
        FeedbackKind.of(row.text("kind")),
        row.text("reason"),
        row.text("donor"),
        row.text("at"),
        (long) row.number("revision"));
  }
}

package org.gkec.server.recommend.knowledge;

import org.gkec.server.query.Row;

/**
 * A guide, course or event that helps with a measure.
 *
 * @param from the first day of an event; empty for what has no day
 */
public record LearningOffer(
    String iri, String label, String kind, String language, String url, String from, String until) {

  public static LearningOffer of(Row row) {
    return new LearningOffer(
        row.text("resource"),
        row.text("label"),
        row.text("kind"),
        row.text("language"),
        row.text("url"),
        row.text("from"),
        row.text("until"));
  }
}

package org.gkec.server.recommend;

/**
 * A guide, course or event that helps with a measure.
 *
 * @param from the first day of an event; empty for what has no day
 */
record Lesson(
    String iri, String label, String kind, String language, String url, String from, String until) {

  static Lesson of(Row row) {
    return new Lesson(
        row.text("resource"),
        row.text("label"),
        row.text("kind"),
        row.text("language"),
        row.text("url"),
        row.text("from"),
        row.text("until"));
  }
}

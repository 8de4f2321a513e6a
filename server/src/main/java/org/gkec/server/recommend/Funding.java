package org.gkec.server.recommend;

/**
 * A funding instrument that pays for a measure.
 *
 * @param eligibility {@code eligible}, or {@code unknown} where the area has to be checked
 * @param statusAsOf the day for which the status holds
 */
record Funding(
    String iri,
    String label,
    String kind,
    String eligibility,
    String area,
    String status,
    String statusAsOf) {

  static Funding of(Row row) {
    return new Funding(
        row.text("instrument"),
        row.text("label"),
        row.text("kind"),
        row.text("eligibility"),
        row.text("area"),
        row.text("status"),
        row.text("statusAsOf"));
  }
}

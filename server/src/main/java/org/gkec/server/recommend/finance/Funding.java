package org.gkec.server.recommend.finance;

import java.util.List;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.knowledge.Wording;

/**
 * A funding instrument that pays for a measure.
 *
 * @param advice what the city should do about it
 * @param eligibility {@code eligible}, or {@code unknown} where it has to be asked whether the
 *     country is in the area
 * @param statusAsOf the day on which the status was read
 * @param statedOn the day, month or year that the text behind the status bears; empty if none
 * @param provider who gives the money and whom to apply to
 * @param route how to apply; empty if unknown
 * @param rate the share that it pays, in the provider's words; empty if unknown
 * @param least smallest amount in {@code currency}; 0 if unknown
 * @param most largest amount in {@code currency}; 0 if unknown
 * @param currency ISO 4217 code; empty without amounts
 * @param until the next day until which to apply; empty if unknown
 * @param url the instrument's own page, else the page that was read; empty if there is none
 * @param fit how well it fits the measure; more is better
 * @param why what speaks for it, in words
 * @param check what to ask or show before counting on it
 * @param monitor what to wait for
 */
public record Funding(
    String iri,
    String label,
    String kind,
    FundingAdvice advice,
    String eligibility,
    String area,
    String status,
    String statusAsOf,
    String statedOn,
    String provider,
    String route,
    String rate,
    double least,
    double most,
    String currency,
    String until,
    String url,
    double fit,
    List<String> why,
    List<String> check,
    List<String> monitor) {

  public Funding {
    why = List.copyOf(why);
    check = List.copyOf(check);
    monitor = List.copyOf(monitor);
  }

  public static Funding of(Row row, Wording words) {
    var said = new FundingWords(row, words);
    return new Funding(
        row.text("instrument"),
        row.text("label"),
        row.text("kind"),
        said.advice(),
        said.certain() ? "eligible" : "unknown",
        row.text("area"),
        row.text("status"),
        row.text("statusAsOf"),
        row.text("statedOn"),
        row.text("provider"),
        row.text("route"),
        row.text("rate"),
        row.number("least"),
        row.number("most"),
        row.text("currency"),
        row.text("deadline"),
        row.text("url"),
        row.number("fit"),
        said.why(),
        said.check(),
        said.monitor());
  }
}

package org.gkec.server.recommend.finance;

import java.util.ArrayList;
import java.util.List;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.knowledge.Wording;

/**
 * A funding instrument that pays for a measure.
 *
 * @param eligibility {@code eligible}, or {@code unknown} where the area has to be checked
 * @param statusAsOf the day for which the status holds
 * @param provider who gives the money and whom to apply to
 * @param rate the share that it pays, in the provider's words; empty if unknown
 * @param least smallest amount in EUR; 0 if unknown
 * @param most largest amount in EUR; 0 if unknown
 * @param until the last day to apply; empty if unknown
 * @param why what speaks for it, in words
 * @param check what to ask before counting on it
 * @param monitor what may change
 */
public record Funding(
    String iri,
    String label,
    String kind,
    String eligibility,
    String area,
    String status,
    String statusAsOf,
    String provider,
    String rate,
    double least,
    double most,
    String until,
    String url,
    List<String> why,
    List<String> check,
    List<String> monitor) {

  private static final String OPEN = "/open";

  public Funding {
    why = List.copyOf(why);
    check = List.copyOf(check);
    monitor = List.copyOf(monitor);
  }

  /** False where it has to be asked whether the city is in the area. */
  public boolean certain() {
    return eligibility.equals("eligible");
  }

  public static Funding of(Row row, Wording words) {
    boolean eligible = row.text("eligibility").equals("eligible");
    boolean open = row.text("statusIri").endsWith(OPEN);
    var why = new ArrayList<String>();
    var check = new ArrayList<String>();
    var monitor = new ArrayList<String>();
    why.add(words.say("funding.pays"));
    (eligible ? why : check)
        .add(words.say(eligible ? "funding.area" : "funding.area.ask", row.text("area")));
    if (!open) {
      check.add(words.say("funding.status", row.text("status"), row.text("statusAsOf")));
      monitor.add(words.say("funding.monitor", row.text("provider")));
    }
    if (!row.text("until").isEmpty()) {
      monitor.add(words.say("funding.until", row.text("until")));
    }
    return new Funding(
        row.text("instrument"),
        row.text("label"),
        row.text("kind"),
        row.text("eligibility"),
        row.text("area"),
        row.text("status"),
        row.text("statusAsOf"),
        row.text("provider"),
        row.text("rate"),
        row.number("least"),
        row.number("most"),
        row.text("until"),
        row.text("url"),
        why,
        check,
        monitor);
  }
}

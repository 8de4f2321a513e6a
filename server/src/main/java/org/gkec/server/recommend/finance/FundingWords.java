package org.gkec.server.recommend.finance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gkec.server.query.Row;
import org.gkec.server.recommend.knowledge.Wording;

/** A row of {@code recommend/finance} in words; each says the day on which the state was read. */
record FundingWords(Row row, Wording words) {

  private static final Pattern BETWEEN = Pattern.compile(" \\| ");

  FundingAdvice advice() {
    return FundingAdvice.of(row.text("advice"));
  }

  /** False where it has to be asked whether the country is in the area. */
  boolean certain() {
    return row.text("certain").equals("true");
  }

  List<String> why() {
    var why = new ArrayList<String>();
    switch (advice()) {
      case OFFER -> why.add(read("funding.open"));
      case OWN -> why.add(read("funding.own"));
      case ASK -> why.add(open() ? read("funding.open") : words.say("funding.pays"));
      case WAIT -> why.add(words.say("funding.pays"));
    }
    if (!row.text("deadline").isEmpty()) {
      why.add(words.say("funding.until", row.text("deadline")));
    }
    if (row.text("before").equals("true")) {
      why.add(words.say("funding.before"));
    }
    if (certain()) {
      why.add(words.say("funding.area", row.text("area")));
    }
    if (!row.text("route").isEmpty()) {
      why.add(words.say("funding.route", row.text("route")));
    }
    return why;
  }

  List<String> check() {
    var check = new ArrayList<String>();
    if (advice() == FundingAdvice.ASK && !open()) {
      check.add(read("funding.said"));
    }
    if (!certain()) {
      check.add(words.say("funding.area.ask", row.text("area")));
    }
    parts("questions").forEach(each -> check.add(words.say("funding.ask", each)));
    parts("documents").forEach(each -> check.add(words.say("funding.show", each)));
    check.addAll(parts("cautions").toList());
    return check;
  }

  List<String> monitor() {
    if (advice() != FundingAdvice.WAIT) {
      return List.of();
    }
    String rhythm = row.text("recurrence");
    return List.of(
        read("funding.closed"),
        row.text("deadline").isEmpty()
            ? words.say("funding.next.unknown", rhythm, row.text("provider"))
            : words.say("funding.next", row.text("deadline")));
  }

  /** False where an old or undated text says so. */
  private boolean open() {
    return row.text("statusIri").endsWith("/open");
  }

  /** With the date of the text, if it has one, and the day on which it was read. */
  private String read(String key) {
    return row.text("statedOn").isEmpty()
        ? words.say(key + ".undated", row.text("statusAsOf"))
        : words.say(key, row.text("statedOn"), row.text("statusAsOf"));
  }

  private Stream<String> parts(String column) {
    return Arrays.stream(BETWEEN.split(row.text(column))).filter(part -> !part.isEmpty());
  }
}

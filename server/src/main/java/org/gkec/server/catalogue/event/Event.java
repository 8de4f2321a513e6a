package org.gkec.server.catalogue.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.BindingSet;
import org.gkec.server.page.Language;
import org.gkec.server.page.Link;
import org.gkec.server.query.QueryRunner;

/**
 * An event with a day.
 *
 * @param id its IRI
 * @param last day, the first one if none is known
 * @param changed the day of the data set it comes from
 */
record Event(
    String id,
    String title,
    String kind,
    LocalDate first,
    LocalDate last,
    String place,
    String themes,
    String url,
    LocalDate changed) {

  /** All that have a day, by day. */
  static List<Event> all(QueryRunner queries, Language language) {
    return queries.rows("events/calendar", Map.of("lang", language.code())).stream()
        .map(Event::of)
        .toList();
  }

  /** Kind, place and themes in a line. */
  String description() {
    return String.join(
        " · ", Stream.of(kind, place, themes).filter(text -> !text.isEmpty()).toList());
  }

  /** The address of its page on a server. */
  String page(String server) {
    String link = Link.of(Values.iri(id));
    return link.startsWith("/") ? server + link : link;
  }

  private static Event of(BindingSet row) {
    LocalDate first = LocalDate.parse(text(row, "start"));
    String last = text(row, "end");
    return new Event(
        text(row, "event"),
        text(row, "eventLabel"),
        text(row, "kindLabel"),
        first,
        last.isEmpty() ? first : LocalDate.parse(last),
        text(row, "place"),
        text(row, "themes"),
        text(row, "url"),
        LocalDate.parse(text(row, "changed")));
  }

  private static String text(BindingSet row, String column) {
    return Optional.ofNullable(row.getValue(column)).map(value -> value.stringValue()).orElse("");
  }
}

package org.gkec.server.catalogue.event;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Events as iCalendar (RFC 5545): whole days, each with the IRI of the event as its id. */
final class Calendar {

  /** The standard allows 75 octets; the library counts characters and not the space of a fold. */
  private static final int LINE = 60;

  private Calendar() {}

  static String of(String title, List<Event> events) {
    var calendar = new ICalendar();
    calendar.setProductId("-//GKEC Knowledge Graph//events//EN");
    calendar.setName(title);
    events.forEach(event -> calendar.addEvent(entry(event)));
    var out = new StringWriter();
    try (var writer = new ICalWriter(out, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static VEvent entry(Event event) {
    var entry = new VEvent();
    entry.setUid(event.id());
    entry.setSummary(event.title());
    entry.setDescription(event.description());
    entry.setDateTimeStamp(date(event.changed()));
    entry.setDateStart(new ICalDate(date(event.first()), false));
    // The day on which it is over.
    entry.setDateEnd(new ICalDate(date(event.last().plusDays(1)), false));
    if (!event.place().isEmpty()) {
      entry.setLocation(event.place());
    }
    if (!event.url().isEmpty()) {
      entry.setUrl(event.url());
    }
    return entry;
  }

  /** The library writes whole days by the zone of this machine. */
  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }
}

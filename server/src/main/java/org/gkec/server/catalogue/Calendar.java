package org.gkec.server.catalogue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Events as iCalendar (RFC 5545): whole days, each with the IRI of the event as its id. */
final class Calendar {

  private Calendar() {}

  static String of(String title, List<Event> events) {
    var calendar = new ICalendar();
    calendar.setProductId("-//GKEC Knowledge Graph//events//EN");
    calendar.setName(title);
    events.forEach(event -> calendar.addEvent(entry(event)));
    return Biweekly.write(calendar).go();
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

package org.gkec.server.catalogue.event;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.gkec.ontology.Gkec;

/** Events as an Atom feed (RFC 4287), the last day first. */
final class AtomFeed {

  private AtomFeed() {}

  /**
   * The feed.
   *
   * @param server where this service is, without a slash at the end
   */
  static String of(String title, String server, String language, List<Event> events) {
    var feed = new Feed("atom_1.0");
    feed.setId(Gkec.BASE + "events");
    feed.setTitle(title);
    feed.setLanguage(language);
    feed.setAuthors(List.of(author()));
    feed.setAlternateLinks(List.of(link(server + "/events", "alternate", "text/html")));
    feed.setOtherLinks(List.of(link(server + "/events.atom", "self", "application/atom+xml")));
    feed.setUpdated(
        date(
            events.stream()
                .map(Event::changed)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH)));
    feed.setEntries(
        events.stream()
            .sorted(Comparator.comparing(Event::first).reversed())
            .map(event -> entry(event, server))
            .toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("feed of events", e);
    }
  }

  private static Entry entry(Event event, String server) {
    var entry = new Entry();
    entry.setId(event.id());
    entry.setTitle(event.title());
    entry.setUpdated(date(event.changed()));
    entry.setAlternateLinks(List.of(link(event.page(server), "alternate", "text/html")));
    var summary = new Content();
    summary.setType("text");
    summary.setValue("%s/%s · %s".formatted(event.first(), event.last(), event.description()));
    entry.setSummary(summary);
    return entry;
  }

  private static SyndPerson author() {
    var author = new SyndPersonImpl();
    author.setName("GKEC Knowledge Graph");
    return author;
  }

  private static Link link(String href, String relation, String type) {
    var link = new Link();
    link.setHref(href);
    link.setRel(relation);
    link.setType(type);
    return link;
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}

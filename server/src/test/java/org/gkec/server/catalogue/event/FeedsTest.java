package org.gkec.server.catalogue.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class FeedsTest {

  private static final String DATED =
      "?event a <https://w3id.org/gkec/def#Event> ; <https://schema.org/startDate> ?day";

  @Autowired private Http http;

  @Test
  void the_calendar_has_every_event_with_a_day() {
    var answer = http.get("/events.ics");

    var calendar = Biweekly.parse(answer.body()).first();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(calendar.getEvents()).hasSize((int) http.count(DATED));
    var cop =
        calendar.getEvents().stream()
            .filter(event -> event.getSummary().getValue().equals("COP31"))
            .findFirst()
            .orElseThrow();
    assertThat(cop.getUid().getValue()).isEqualTo("https://w3id.org/gkec/id/event/cop31-antalya");
    assertThat(cop.getLocation().getValue()).isEqualTo("Antalya, TR");
    assertThat(cop.getDateStart().getValue().hasTime()).isFalse();
    assertThat(answer.body()).contains("DTSTART;VALUE=DATE:20261109", "DTEND;VALUE=DATE:20261121");
  }

  @Test
  void long_and_odd_texts_survive_a_calendar() {
    String title = "Łódź; a, b \\ \"c\"\nsecond line " + "long ".repeat(40).strip();
    LocalDate day = LocalDate.of(2026, 12, 31);
    var event =
        new Event("https://example.org/e", title, "", day, day, "", "", "", LocalDate.EPOCH);

    String text = Calendar.of("Events", List.of(event));

    assertThat(text.lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(text).contains("DTEND;VALUE=DATE:20270101");
    assertThat(Biweekly.parse(text).first().getEvents().getFirst().getSummary().getValue())
        .isEqualTo(title);
  }

  @Test
  void the_feed_has_the_same_events_with_our_iris_as_ids() throws Exception {
    var answer = http.get("/events.atom");

    var feed = new SyndFeedInput().build(new StringReader(answer.body()));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).hasSize((int) http.count(DATED));
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getUri)
        .contains("https://w3id.org/gkec/id/event/cop31-antalya");
    assertThat(feed.getEntries())
        .allMatch(
            entry -> entry.getLink().startsWith("http://127.0.0.1:" + http.port() + "/id/event/"))
        .allMatch(entry -> entry.getUpdatedDate() != null);
  }

  @Test
  void feeds_come_in_the_language_that_is_asked_for() {
    assertThat(http.get("/events.atom?lang=de").body())
        .contains("Konferenz der Vereinten Nationen");
  }
}

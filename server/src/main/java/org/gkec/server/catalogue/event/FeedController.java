package org.gkec.server.catalogue.event;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.http.Freshness;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.query.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Events for calendars and feed readers. */
@RestController
class FeedController {

  private final QueryRunner queries;
  private final KnowledgeGraph graph;
  private final Texts texts;

  FeedController(QueryRunner queries, KnowledgeGraph graph, Texts texts) {
    this.queries = queries;
    this.graph = graph;
    this.texts = texts;
  }

  @GetMapping(path = "/events.ics", produces = "text/calendar;charset=UTF-8")
  @Nullable String calendar(HttpServletRequest request, HttpServletResponse response) {
    var language = Language.of(request);
    return Freshness.isKnown(graph.revision(), language.code(), request, response)
        ? null
        : Calendar.of(title(language), Event.all(queries, language));
  }

  @GetMapping(path = "/events.atom", produces = "application/atom+xml;charset=UTF-8")
  @Nullable String feed(HttpServletRequest request, HttpServletResponse response) {
    var language = Language.of(request);
    return Freshness.isKnown(graph.revision(), language.code(), request, response)
        ? null
        : AtomFeed.of(title(language), server(), language.texts(), Event.all(queries, language));
  }

  private String title(Language language) {
    return "GKEC Knowledge Graph · " + texts.say("lists.events", language);
  }

  private static String server() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}

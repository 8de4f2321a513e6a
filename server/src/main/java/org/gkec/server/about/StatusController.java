package org.gkec.server.about;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gkec.server.follow.FollowerState;
import org.gkec.server.follow.Followers;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.page.Language;
import org.gkec.server.page.Live;
import org.gkec.server.page.Texts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** For operators: the revision of the graph, and how far each follower has come. */
@Controller
class StatusController {

  private final KnowledgeGraph graph;
  private final Followers followers;
  private final Texts texts;

  StatusController(KnowledgeGraph graph, Followers followers, Texts texts) {
    this.graph = graph;
    this.followers = followers;
    this.texts = texts;
  }

  @Live
  @GetMapping(path = "/status", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, Object> json() {
    return Map.of(
        "revision", graph.revision().number(),
        "since", graph.revision().since().toString(),
        "followers", followers.states());
  }

  @Live
  @GetMapping(path = "/status", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    Language language = Language.of(request);
    Revision revision = graph.revision();
    return new ModelAndView(
        "status",
        Map.of(
            "title", texts.say("status.title", language),
            "description", texts.say("status.description", language),
            "now",
                texts.say(
                    "status.graph", language, String.valueOf(revision.number()), revision.since()),
            "followers", followers.states().stream().map(each -> line(each, language)).toList()));
  }

  /** A follower as the page shows it. */
  private record FollowerLine(
      String name,
      String makes,
      String revision,
      String behind,
      String state,
      String failure,
      String tookMs) {}

  private FollowerLine line(FollowerState follower, Language language) {
    String state = follower.failed() ? "failed" : follower.working() ? "working" : "idle";
    return new FollowerLine(
        follower.name(),
        texts.say("status." + follower.name(), language),
        String.valueOf(follower.revision()),
        String.valueOf(follower.behind()),
        texts.say("status." + state, language),
        follower.failure(),
        String.valueOf(follower.tookMs()));
  }
}

package org.gkec.server.recommend.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gkec.queries.BadParameter;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.recommend.api.Wanted;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.inquiry.PreferenceTexts;
import org.gkec.server.recommend.inquiry.Preferences;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.peer.Peers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cities like a city, pairs of cities and partners for exchange as pages. */
@Controller
@RequestMapping(path = "/peers", produces = MediaType.TEXT_HTML_VALUE)
class PeerPageController {

  private static final int EXCHANGES = 8;
  private static final int USUAL = 20;

  private final InquiryReader asking;
  private final Peers peers;
  private final KnowledgeReader knowledge;
  private final Texts texts;

  PeerPageController(InquiryReader asking, Peers peers, KnowledgeReader knowledge, Texts texts) {
    this.asking = asking;
    this.peers = peers;
    this.knowledge = knowledge;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView peers(
      @RequestParam("city") String city,
      @RequestParam Map<String, String> form,
      Wanted wanted,
      HttpServletRequest request) {
    var sliders = Preferences.ofForm(form);
    if (sliders.isPresent()) {
      return PageParts.seeOther(sliders.get().address("/peers", PageParts.kept(form)));
    }
    Inquiry asked = asking.of(city, wanted.facets(), null);
    return new ModelAndView(
        "peers",
        "page",
        PeerPage.of(
            asked,
            peers.of(asked, wanted.limit() == null ? USUAL : wanted.most()),
            PreferenceTexts.of(wanted.facets(), null),
            knowledge.now(),
            parts(request)));
  }

  @GetMapping("/{one}/{other}")
  ModelAndView pair(
      @PathVariable("one") String one,
      @PathVariable("other") String other,
      Wanted wanted,
      HttpServletRequest request) {
    Inquiry asked = asking.of(one, wanted.facets(), null);
    CityRef second = asking.city(other);
    if (second.iri().equals(asked.city().iri())) {
      throw new BadParameter("other", "a pair is two cities, got '%s' twice".formatted(other));
    }
    var exchange = peers.exchange(asked, second);
    return new ModelAndView(
        "pair", "page", PairPage.of(asked.city(), exchange, knowledge.now(), parts(request)));
  }

  @GetMapping("/exchange")
  ModelAndView exchanges(@RequestParam("city") String city, HttpServletRequest request) {
    Inquiry asked = asking.of(city, null, null);
    PageParts parts = parts(request);
    List<PairPage> pairs =
        peers.exchanges(asked, EXCHANGES).stream()
            .map(each -> PairPage.of(asked.city(), each, knowledge.now(), parts))
            .toList();
    String title = texts.say("recommend.exchange.title", parts.language(), asked.city().label());
    return new ModelAndView(
        "exchange",
        Map.of(
            "title",
            title,
            "city",
            parts.named(asked.city()),
            "slug",
            PeerPage.slug(asked.city()),
            "pairs",
            pairs));
  }

  private PageParts parts(HttpServletRequest request) {
    return new PageParts(texts, Language.of(request));
  }
}

package org.gkec.server.recommend.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gkec.queries.BadParameter;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.recommend.api.Wanted;
import org.gkec.server.recommend.inquiry.ExchangeInquiry;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.inquiry.PreferenceTexts;
import org.gkec.server.recommend.peer.Exchanges;
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

  private final InquiryReader inquiries;
  private final Texts texts;

  PeerPageController(InquiryReader inquiries, Texts texts) {
    this.inquiries = inquiries;
    this.texts = texts;
  }

  @GetMapping
  ModelAndView peers(
      @RequestParam("city") String city,
      @RequestParam Map<String, String> form,
      Wanted wanted,
      HttpServletRequest request) {
    var sliders = PreferenceTexts.ofForm(form);
    if (sliders.isPresent()) {
      return PageParts.seeOther(sliders.get().address("/peers", PageParts.kept(form)));
    }
    Inquiry inquiry = inquiries.of(city, wanted.facets(), null);
    return new ModelAndView(
        "peers",
        "page",
        PeerPage.of(
            inquiry,
            Peers.of(inquiry, wanted.limit() == null ? USUAL : wanted.most()),
            PreferenceTexts.of(wanted.facets(), null),
            parts(request)));
  }

  @GetMapping("/{one}/{other}")
  ModelAndView pair(
      @PathVariable("one") String one,
      @PathVariable("other") String other,
      Wanted wanted,
      HttpServletRequest request) {
    ExchangeInquiry pair = inquiries.pair(one, other, wanted.facets(), null);
    Inquiry inquiry = pair.city().inquiry();
    if (pair.others().getFirst().inquiry().city().iri().equals(inquiry.city().iri())) {
      throw new BadParameter("other", "a pair is two cities, got '%s' twice".formatted(other));
    }
    return new ModelAndView(
        "pair", "page", PairPage.of(inquiry, Exchanges.of(pair).getFirst(), parts(request)));
  }

  @GetMapping("/exchange")
  ModelAndView exchanges(@RequestParam("city") String city, HttpServletRequest request) {
    ExchangeInquiry exchange = inquiries.exchange(city, null, null, Exchanges.CANDIDATES);
    Inquiry inquiry = exchange.city().inquiry();
    PageParts parts = parts(request);
    List<PairPage> pairs =
        Exchanges.of(exchange).stream()
            .limit(EXCHANGES)
            .map(each -> PairPage.of(inquiry, each, parts))
            .toList();
    return new ModelAndView(
        "exchange",
        Map.of(
            "title",
            texts.say("recommend.exchange.title", parts.language(), inquiry.city().label()),
            "city",
            parts.named(inquiry.city()),
            "slug",
            PeerPage.slug(inquiry.city()),
            "pairs",
            pairs));
  }

  private PageParts parts(HttpServletRequest request) {
    return new PageParts(texts, Language.of(request));
  }
}

package org.gkec.server.recommend;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.recommend.RecommendationController.Wanted;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Recommendations, peers and funding of a city as pages. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PageController {

  private static final int EXCHANGES = 8;

  private final Asking asking;
  private final Recommender recommender;
  private final Peers peers;
  private final KnowledgeReader knowledge;
  private final CityFunding funding;
  private final Texts texts;

  PageController(
      Asking asking,
      Recommender recommender,
      Peers peers,
      KnowledgeReader knowledge,
      CityFunding funding,
      Texts texts) {
    this.asking = asking;
    this.recommender = recommender;
    this.peers = peers;
    this.knowledge = knowledge;
    this.funding = funding;
    this.texts = texts;
  }

  @GetMapping("/recommendations")
  ModelAndView recommendations(
      @RequestParam("city") String city,
      @RequestParam Map<String, String> form,
      Wanted wanted,
      HttpServletRequest request) {
    var sliders = Wishes.ofForm(form);
    if (sliders.isPresent()) {
      return seeOther(sliders.get().address("/recommendations", city));
    }
    Asked asked = asking.of(city, wanted.facets(), wanted.weights());
    return recommendations(asked, wanted, request);
  }

  /** For a city that is not in the graph: a form for its facts, and what suits them. */
  @GetMapping("/recommendations/describe")
  ModelAndView described(
      DescribedCity city,
      @RequestParam Map<String, String> form,
      Wanted wanted,
      HttpServletRequest request) {
    PageParts parts = parts(request);
    var page = new ModelAndView("describe", "page", DescribePage.of(form, knowledge.now(), parts));
    return form.getOrDefault("name", "").isBlank()
        ? page
        : recommendations(
            asking.of(city.withoutBlanks(), wanted.facets(), wanted.weights()), wanted, request);
  }

  @GetMapping("/recommendations/compare")
  ModelAndView compare(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") List<String> measures,
      Wanted wanted,
      HttpServletRequest request) {
    Asked asked = asking.of(city, wanted.facets(), wanted.weights());
    PageParts parts = parts(request);
    var answer = recommender.recommend(asked, Wanted.MOST, words(parts));
    return new ModelAndView("compare", "page", ComparePage.of(answer, measures, parts));
  }

  @GetMapping("/peers")
  ModelAndView peers(
      @RequestParam("city") String city,
      @RequestParam Map<String, String> form,
      Wanted wanted,
      HttpServletRequest request) {
    var sliders = Wishes.ofForm(form);
    if (sliders.isPresent()) {
      return seeOther(sliders.get().address("/peers", city));
    }
    Asked asked = asking.of(city, wanted.facets(), null);
    return new ModelAndView(
        "peers",
        "page",
        PeerPage.of(
            asked,
            peers.of(asked, wanted.limit() == null ? 20 : wanted.most()),
            Wishes.Texts.of(wanted.facets(), null),
            knowledge.now(),
            parts(request)));
  }

  @GetMapping("/peers/{one}/{other}")
  ModelAndView pair(
      @PathVariable("one") String one,
      @PathVariable("other") String other,
      Wanted wanted,
      HttpServletRequest request) {
    Asked asked = asking.of(one, wanted.facets(), null);
    var exchange = peers.exchange(asked, asking.city(other));
    return new ModelAndView(
        "pair", "page", PairPage.of(asked.city(), exchange, knowledge.now(), parts(request)));
  }

  @GetMapping("/peers/exchange")
  ModelAndView exchanges(@RequestParam("city") String city, HttpServletRequest request) {
    Asked asked = asking.of(city, null, null);
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

  @GetMapping(path = "/funding", params = "city")
  ModelAndView funding(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      HttpServletRequest request) {
    PageParts parts = parts(request);
    CityRef found = asking.city(city);
    return new ModelAndView(
        "cityfunding",
        "page",
        FundingPage.of(found, funding.of(found, measure, words(parts)), knowledge.now(), parts));
  }

  private ModelAndView recommendations(Asked asked, Wanted wanted, HttpServletRequest request) {
    PageParts parts = parts(request);
    var answer = recommender.recommend(asked, wanted.most(), words(parts));
    return new ModelAndView(
        "recommendations",
        "page",
        RecommendationPage.of(
            answer,
            asked,
            Wishes.Texts.of(wanted.facets(), wanted.weights()),
            knowledge.now(),
            parts));
  }

  private PageParts parts(HttpServletRequest request) {
    return new PageParts(texts, Language.of(request));
  }

  private static Wording words(PageParts parts) {
    return Wording.in(parts.language().texts());
  }

  private static ModelAndView seeOther(String address) {
    var view = new RedirectView(URI.create(address).toString());
    view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }
}

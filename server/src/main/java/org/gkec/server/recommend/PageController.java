package org.gkec.server.recommend;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.recommend.RecommendationController.Wanted;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Recommendations and funding of a city as pages. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PageController {

  private final Asking asking;
  private final Recommender recommender;
  private final KnowledgeReader knowledge;
  private final CityFunding funding;
  private final Texts texts;

  PageController(
      Asking asking,
      Recommender recommender,
      KnowledgeReader knowledge,
      CityFunding funding,
      Texts texts) {
    this.asking = asking;
    this.recommender = recommender;
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
      return PageParts.seeOther(sliders.get().address("/recommendations", PageParts.kept(form)));
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
    return form.containsKey("edit") || form.getOrDefault("name", "").isBlank()
        ? page
        : recommendations(
                asking.of(city.withoutBlanks(), wanted.facets(), wanted.weights()), wanted, request)
            .addObject("again", DescribePage.again(form));
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
}

package org.gkec.server.recommend.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gkec.server.page.Language;
import org.gkec.server.page.Texts;
import org.gkec.server.recommend.advice.Recommender;
import org.gkec.server.recommend.api.Wanted;
import org.gkec.server.recommend.finance.CityFunding;
import org.gkec.server.recommend.inquiry.AdviceInquiry;
import org.gkec.server.recommend.inquiry.DescribedCity;
import org.gkec.server.recommend.inquiry.FundingInquiry;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.inquiry.PreferenceTexts;
import org.gkec.server.recommend.knowledge.Wording;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Recommendations and funding of a city as pages. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class RecommendationPageController {

  private final InquiryReader inquiries;
  private final Texts texts;

  RecommendationPageController(InquiryReader inquiries, Texts texts) {
    this.inquiries = inquiries;
    this.texts = texts;
  }

  @GetMapping("/recommendations")
  ModelAndView recommendations(
      @RequestParam("city") String city,
      @RequestParam Map<String, String> form,
      Wanted wanted,
      HttpServletRequest request) {
    var sliders = PreferenceTexts.ofForm(form);
    if (sliders.isPresent()) {
      return PageParts.seeOther(sliders.get().address("/recommendations", PageParts.kept(form)));
    }
    return recommendations(
        inquiries.advice(city, wanted.facets(), wanted.weights(), words(parts(request)).language()),
        wanted,
        request);
  }

  /** For a city that is not in the graph: a form for its facts, and what suits them. */
  @GetMapping("/recommendations/describe")
  ModelAndView described(
      DescribedCity city,
      @RequestParam Map<String, String> form,
      Wanted wanted,
      HttpServletRequest request) {
    PageParts parts = parts(request);
    var page =
        new ModelAndView("describe", "page", DescribePage.of(form, inquiries.knowledge(), parts));
    return form.containsKey("edit") || form.getOrDefault("name", "").isBlank()
        ? page
        : recommendations(
                inquiries.advice(city.withoutBlanks(), wanted.facets(), wanted.weights()),
                wanted,
                request)
            .addObject("again", DescribePage.again(form));
  }

  @GetMapping("/recommendations/compare")
  ModelAndView compare(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") List<String> measures,
      Wanted wanted,
      HttpServletRequest request) {
    PageParts parts = parts(request);
    Wording words = words(parts);
    var answer =
        Recommender.recommend(
            inquiries.advice(city, wanted.facets(), wanted.weights(), words.language()),
            Wanted.MOST,
            words);
    return new ModelAndView("compare", "page", ComparePage.of(answer, measures, parts));
  }

  @GetMapping(path = "/funding", params = "city")
  ModelAndView funding(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      HttpServletRequest request) {
    PageParts parts = parts(request);
    FundingInquiry inquiry = inquiries.funding(city, words(parts).language());
    return new ModelAndView(
        "cityfunding",
        "page",
        FundingPage.of(inquiry, CityFunding.of(inquiry, measure, words(parts)), parts));
  }

  private ModelAndView recommendations(
      AdviceInquiry inquiry, Wanted wanted, HttpServletRequest request) {
    PageParts parts = parts(request);
    var answer = Recommender.recommend(inquiry, wanted.most(), words(parts));
    return new ModelAndView(
        "recommendations",
        "page",
        RecommendationPage.of(
            answer,
            inquiry.inquiry(),
            PreferenceTexts.of(wanted.facets(), wanted.weights()),
            parts));
  }

  private PageParts parts(HttpServletRequest request) {
    return new PageParts(texts, Language.of(request));
  }

  private static Wording words(PageParts parts) {
    return Wording.in(parts.language().texts());
  }
}

package org.gkec.server.recommend.api;

import org.gkec.server.recommend.advice.Recommender;
import org.gkec.server.recommend.inquiry.DescribedCity;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.knowledge.Wording;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures for a city as JSON, JSON-LD or CSV; by POST for a city that the request describes. */
@RestController
@RequestMapping("/recommendations")
class RecommendationController {

  private final InquiryReader asking;
  private final Recommender recommender;

  RecommendationController(InquiryReader asking, Recommender recommender) {
    this.asking = asking;
    this.recommender = recommender;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Recommender.Answer json(@RequestParam("city") String city, Wanted wanted) {
    return answer(asking.of(city, wanted.facets(), wanted.weights()), wanted);
  }

  @GetMapping(produces = LinkedAnswers.TYPE)
  Object jsonLd(@RequestParam("city") String city, Wanted wanted) {
    return LinkedAnswers.of(json(city, wanted));
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  String csv(@RequestParam("city") String city, Wanted wanted) {
    return CsvAnswers.recommendations(json(city, wanted).recommendations());
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Recommender.Answer described(@RequestBody DescribedCity city, Wanted wanted) {
    return answer(asking.of(city, wanted.facets(), wanted.weights()), wanted);
  }

  private Recommender.Answer answer(Inquiry asked, Wanted wanted) {
    return recommender.recommend(
        asked, wanted.most(), Wording.in(wanted.lang() == null ? "en" : wanted.lang()));
  }
}

package org.gkec.server.recommend.api;

import org.gkec.server.recommend.advice.Recommender;
import org.gkec.server.recommend.inquiry.AdviceInquiry;
import org.gkec.server.recommend.inquiry.DescribedCity;
import org.gkec.server.recommend.inquiry.InquiryReader;
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

  private final InquiryReader inquiries;

  RecommendationController(InquiryReader inquiries) {
    this.inquiries = inquiries;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Recommender.Advice json(@RequestParam("city") String city, Wanted wanted) {
    return answer(
        inquiries.advice(city, wanted.facets(), wanted.weights(), wanted.words().language()),
        wanted);
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
  Recommender.Advice described(@RequestBody DescribedCity city, Wanted wanted) {
    return answer(inquiries.advice(city, wanted.facets(), wanted.weights()), wanted);
  }

  private Recommender.Advice answer(AdviceInquiry inquiry, Wanted wanted) {
    return Recommender.recommend(inquiry, wanted.most(), wanted.words());
  }
}

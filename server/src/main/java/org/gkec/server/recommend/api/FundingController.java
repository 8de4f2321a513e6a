package org.gkec.server.recommend.api;

import java.util.Map;
import org.gkec.server.recommend.finance.CityFunding;
import org.gkec.server.recommend.inquiry.FundingInquiry;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.knowledge.Wording;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Funding instruments that may pay for a measure in a city, none without the day of its status. */
@RestController
@RequestMapping("/funding")
class FundingController {

  private final InquiryReader inquiries;

  FundingController(InquiryReader inquiries) {
    this.inquiries = inquiries;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> json(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    Wording words = Wording.in(lang);
    FundingInquiry inquiry = inquiries.funding(city, words.language());
    return Map.of("city", inquiry.city(), "funding", CityFunding.of(inquiry, measure, words));
  }

  @GetMapping(produces = LinkedAnswers.TYPE)
  Object jsonLd(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    return LinkedAnswers.of(json(city, measure, lang));
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  String csv(
      @RequestParam("city") String city,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      @RequestParam(name = "lang", defaultValue = "en") String lang) {
    Wording words = Wording.in(lang);
    return CsvAnswers.funding(
        CityFunding.of(inquiries.funding(city, words.language()), measure, words));
  }
}

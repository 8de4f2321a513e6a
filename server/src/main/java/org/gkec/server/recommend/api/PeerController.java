package org.gkec.server.recommend.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gkec.server.recommend.inquiry.DescribedCity;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.peer.Exchange;
import org.gkec.server.recommend.peer.Exchanges;
import org.gkec.server.recommend.peer.Peers;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cities like a city, why two cities are alike, and what they can give each other. */
@RestController
@RequestMapping("/peers")
class PeerController {

  private static final int MOST_EXCHANGES = 50;

  private final InquiryReader inquiries;

  PeerController(InquiryReader inquiries) {
    this.inquiries = inquiries;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> json(@RequestParam("city") String city, Wanted wanted) {
    return answer(inquiries.of(city, wanted.facets(), null), wanted);
  }

  @GetMapping(produces = LinkedAnswers.TYPE)
  Object jsonLd(@RequestParam("city") String city, Wanted wanted) {
    return LinkedAnswers.of(json(city, wanted));
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  String csv(@RequestParam("city") String city, Wanted wanted) {
    return CsvAnswers.peers(Peers.of(inquiries.of(city, wanted.facets(), null), wanted.most()));
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> described(@RequestBody DescribedCity city, Wanted wanted) {
    return answer(inquiries.of(city, wanted.facets(), null), wanted);
  }

  /** Why these two, and what each can give the other. */
  @GetMapping(path = "/{one}/{other}", produces = MediaType.APPLICATION_JSON_VALUE)
  Exchange pair(
      @PathVariable("one") String one, @PathVariable("other") String other, Wanted wanted) {
    return Exchanges.of(inquiries.pair(one, other, wanted.facets(), null)).getFirst();
  }

  @GetMapping(path = "/{one}/{other}", produces = LinkedAnswers.TYPE)
  Object linkedPair(
      @PathVariable("one") String one, @PathVariable("other") String other, Wanted wanted) {
    return LinkedAnswers.of(pair(one, other, wanted));
  }

  @GetMapping(path = "/{one}/{other}", produces = "text/csv;charset=UTF-8")
  String pairAsCsv(
      @PathVariable("one") String one, @PathVariable("other") String other, Wanted wanted) {
    return CsvAnswers.exchanges(List.of(pair(one, other, wanted)));
  }

  /** Partners for an exchange: similar cities with the most to give and to take. */
  @GetMapping(path = "/exchange", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Exchange> exchanges(@RequestParam("city") String city, Wanted wanted) {
    int most = Math.min(wanted.most(), MOST_EXCHANGES);
    return Exchanges.of(
            inquiries.exchange(city, wanted.facets(), null, Math.max(most, Exchanges.CANDIDATES)))
        .stream()
        .limit(most)
        .toList();
  }

  @GetMapping(path = "/exchange", produces = LinkedAnswers.TYPE)
  Object linkedExchanges(@RequestParam("city") String city, Wanted wanted) {
    return LinkedAnswers.of(Map.of("exchanges", exchanges(city, wanted)));
  }

  @GetMapping(path = "/exchange", produces = "text/csv;charset=UTF-8")
  String exchangesAsCsv(@RequestParam("city") String city, Wanted wanted) {
    return CsvAnswers.exchanges(exchanges(city, wanted));
  }

  private Map<String, Object> answer(Inquiry inquiry, Wanted wanted) {
    var body = new LinkedHashMap<String, Object>();
    body.put("city", inquiry.city());
    body.put("peers", Peers.of(inquiry, wanted.most()));
    return body;
  }
}

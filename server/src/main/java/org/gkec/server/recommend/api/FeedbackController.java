package org.gkec.server.recommend.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.feedback.Feedback;
import org.gkec.server.recommend.feedback.FeedbackBook;
import org.gkec.server.recommend.feedback.GivenFeedback;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What cities say to the measures that are recommended to them. */
@RestController
@RequestMapping("/feedback")
class FeedbackController {

  private final InquiryReader inquiries;
  private final FeedbackBook book;

  FeedbackController(InquiryReader inquiries, FeedbackBook book) {
    this.inquiries = inquiries;
    this.book = book;
  }

  /** Needs a token; the answer says where it is kept. */
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Feedback> give(@RequestBody GivenFeedback given, HttpServletRequest request) {
    CityRef city = inquiries.city(given.requiredCity());
    String measure = measure(given.requiredMeasure());
    String reason = given.checkedReason();
    String donor = given.checkedDonor();
    IRI kept =
        book.keep(
            city.iri(),
            measure,
            given.requiredKind(),
            reason,
            donor.isEmpty() ? "" : inquiries.city(donor).iri());
    URI here = URI.create(request.getRequestURL().toString());
    return ResponseEntity.created(here.resolve("/id/feedback/" + kept.getLocalName()))
        .body(
            book.of(city.iri()).stream()
                .filter(each -> each.iri().equals(kept.stringValue()))
                .findFirst()
                .orElseThrow());
  }

  /** For operators: what was said by mistake, or names a person. */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> forget(@PathVariable("id") String id) {
    if (!book.forget(id)) {
      throw new NoSuchResource("There is no feedback '" + id + "'.");
    }
    return ResponseEntity.noContent().build();
  }

  private String measure(String text) {
    return inquiries
        .knowledge()
        .measures()
        .find(text)
        .orElseThrow(() -> new NoSuchResource("There is no measure '" + text + "'."));
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> json(@RequestParam("city") String city) {
    CityRef found = inquiries.city(city);
    var body = new LinkedHashMap<String, Object>();
    body.put("city", found);
    body.put("feedback", book.of(found.iri()));
    return body;
  }

  @GetMapping(produces = LinkedAnswers.TYPE)
  Object jsonLd(@RequestParam("city") String city) {
    return LinkedAnswers.of(json(city));
  }

  @GetMapping(produces = "text/csv;charset=UTF-8")
  String csv(@RequestParam("city") String city) {
    List<Feedback> said = book.of(inquiries.city(city).iri());
    return CsvAnswers.feedback(said);
  }
}

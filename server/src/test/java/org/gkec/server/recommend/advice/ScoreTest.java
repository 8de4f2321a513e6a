package org.gkec.server.recommend.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gkec.server.RunningService;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.knowledge.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for the recommendations of every bundled city. */
@RunningService
class ScoreTest {

  @Autowired private KnowledgeReader knowledge;
  @Autowired private InquiryReader inquiries;

  @Test
  void contributions_add_up_and_the_order_is_total_and_repeatable_for_every_city() {
    Knowledge known = knowledge.now();
    assertThat(known.cities().all()).hasSizeGreaterThan(1_000);

    for (String city : known.cities().byIri().keySet()) {
      Recommender.Advice answer = recommend(city);

      assertThat(answer.recommendations())
          .as(city)
          .isNotEmpty()
          .allSatisfy(each ->
              assertThat(each.why().reasons().stream().mapToDouble(Reason::contribution).sum())
                  .isCloseTo(each.why().score(), within(1e-9)))
          .allSatisfy(each -> assertThat(each.why().reasons()).allSatisfy(ScoreTest::isItsFormula))
          .extracting(each -> each.measure().iri())
          .doesNotHaveDuplicates()
          .containsExactlyElementsOf(
              recommend(city).recommendations().stream()
                  .map(each -> each.measure().iri())
                  .toList());
    }
  }

  private Recommender.Advice recommend(String city) {
    return Recommender.recommend(inquiries.advice(city, null, null, "en"), 5_000, Wording.in("en"));
  }

  private static void isItsFormula(Reason reason) {
    Double value = reason.value();
    double standing =
        value == null || reason.deviation() < 1e-12
            ? 0
            : (value - reason.mean()) / reason.deviation();
    assertThat(reason.contribution()).isCloseTo(reason.weight() * standing, within(1e-9));
  }
}

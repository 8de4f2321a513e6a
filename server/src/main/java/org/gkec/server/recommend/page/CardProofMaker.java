package org.gkec.server.recommend.page;

import java.util.List;
import java.util.function.Predicate;
import org.gkec.server.page.Link;
import org.gkec.server.recommend.advice.Donor;
import org.gkec.server.recommend.advice.Proof;
import org.gkec.server.recommend.knowledge.LearningOffer;
import org.gkec.server.recommend.knowledge.OutcomeRange;
import org.gkec.server.recommend.page.CardProof.Donated;
import org.gkec.server.recommend.page.CardProof.RangeLine;
import org.gkec.server.recommend.page.CardProof.Taught;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/** Says where a measure was carried out and what came of it, in the language of a page. */
record CardProofMaker(PageParts parts) {

  private static final int SHOWN = 4;

  CardProof of(Proof proof) {
    return new CardProof(
        proof.donors().stream().map(donor -> donated(donor)).toList(),
        figures(proof, result -> result.aCost()),
        figures(proof, result -> !result.aCost() && result.found()),
        figures(proof, result -> !result.aCost() && !result.found()),
        proof.learning().stream().limit(SHOWN).map(lesson -> taught(lesson)).toList());
  }

  private Donated donated(Donor donor) {
    return new Donated(
        parts.named(donor.city()),
        Link.of(donor.practice()),
        parts.values().percent(donor.similarity()),
        parts
            .texts()
            .say(
                donor.adoption() >= 1
                    ? "recommend.does"
                    : donor.adoption() > 0.5 ? "recommend.doing" : "recommend.plans",
                parts.language()),
        donor.unlike());
  }

  private List<RangeLine> figures(Proof proof, Predicate<OutcomeRange> which) {
    return proof.outcomes().stream()
        .filter(which)
        .map(result ->
            new RangeLine(
                PageParts.joined(
                    result.label(),
                    result.aCost()
                        ? parts
                            .texts()
                            .say(
                                result.found() ? "recommend.achieved" : "recommend.expected",
                                parts.language())
                        : ""),
                range(result),
                result.unit(),
                years(result),
                result.outcomes(),
                result.cities()))
        .toList();
  }

  /** Of which years; empty where that is not known. */
  private String years(OutcomeRange result) {
    return result.from() == 0
        ? ""
        : result.from() == result.until()
            ? String.valueOf(result.from())
            : result.from() + "–" + result.until();
  }

  private String range(OutcomeRange result) {
    String lowest = parts.values().decimal(result.lowest());
    String highest = parts.values().decimal(result.highest());
    return lowest.equals(highest) ? lowest : lowest + " – " + highest;
  }

  private Taught taught(LearningOffer lesson) {
    return new Taught(
        new NamedLink(lesson.label(), Link.of(lesson.iri())),
        lesson.kind(),
        lesson.language(),
        lesson.url(),
        lesson.from().isEmpty() ? "" : parts.values().day(lesson.from()));
  }
}

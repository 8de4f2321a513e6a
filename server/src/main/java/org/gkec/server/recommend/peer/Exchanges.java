package org.gkec.server.recommend.peer;

import java.util.Comparator;
import java.util.List;
import org.gkec.server.recommend.advice.Scores;
import org.gkec.server.recommend.inquiry.ExchangeInquiry;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.ScoringInquiry;
import org.gkec.server.recommend.knowledge.MeasureRef;

/** Finds what a city and others can give each other. */
public final class Exchanges {

  /** Among so many of the most similar cities with practices partners are sought. */
  public static final int CANDIDATES = 25;

  private static final int GIVEN = 5;
  private static final int SOUGHT = 20;

  private final Inquiry city;
  private final List<Integer> sought;

  private Exchanges(ScoringInquiry city) {
    this.city = city.inquiry();
    this.sought = sought(city);
  }

  /** With each of the other cities, those with the most to give and to take first. */
  public static List<Exchange> of(ExchangeInquiry inquiry) {
    var exchanges = new Exchanges(inquiry.city());
    return inquiry.others().stream()
        .map(exchanges::with)
        .sorted(
            Comparator.comparingDouble(
                    (Exchange each) -> -each.balance() * each.peer().similarity())
                .thenComparing(each -> each.peer().city().iri()))
        .toList();
  }

  private Exchange with(ScoringInquiry other) {
    List<Integer> offers = has(other.inquiry(), sought);
    List<Integer> seeks = has(city, sought(other));
    double sum = offers.size() + seeks.size();
    double balance = sum == 0 ? 0 : 2.0 * offers.size() * seeks.size() / sum / SOUGHT;
    return new Exchange(
        Peers.one(city, other.inquiry().city()), named(offers), named(seeks), balance);
  }

  /** What a city should do next, best first. */
  private static List<Integer> sought(ScoringInquiry scoring) {
    Inquiry inquiry = scoring.inquiry();
    return Scores.of(scoring).ranked().stream()
        .filter(measure -> inquiry.standing().isOpen(inquiry.known().measures().at(measure).iri()))
        .limit(SOUGHT)
        .toList();
  }

  private static List<Integer> has(Inquiry city, List<Integer> measures) {
    return measures.stream().filter(city.portfolio()::has).toList();
  }

  private List<MeasureRef> named(List<Integer> places) {
    return places.stream().limit(GIVEN).map(city.known().measures()::at).toList();
  }
}

package org.gkec.server.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signals of one city, each read once, and what they say of a measure. */
final class Signals {

  private final Profile profile;
  private final CityRef city;
  private final Map<String, Peer> peers;
  private final double similarities;
  private final Map<String, List<Row>> adoptions;
  private final long practisingCities;
  private final Map<String, Row> need;
  private final Map<String, Row> evidence;
  private final Map<String, List<Row>> finance;

  Signals(Profile profile, List<Peer> peers, Facts facts, CityRef city) {
    this.profile = profile;
    this.city = city;
    this.peers = Recommender.byIri(peers, peer -> peer.city().iri());
    this.similarities = peers.stream().mapToDouble(Peer::similarity).sum();
    this.adoptions = facts.adoptions();
    this.practisingCities =
        adoptions.values().stream()
            .flatMap(List::stream)
            .map(row -> row.text("adopter"))
            .filter(adopter -> !adopter.equals(city.iri()))
            .distinct()
            .count();
    this.need = facts.need(city);
    this.evidence = facts.evidence();
    this.finance = facts.finance(city);
  }

  /** A measure with its reasons; a signal of which nothing is known gives none. */
  Recommendation judge(MeasureRef measure, List<Condition> conditions, int donorLimit) {
    List<Funding> funding =
        finance.getOrDefault(measure.iri(), List.of()).stream().map(Funding::of).toList();
    List<Donor> donors = donors(measure);
    var reasons = new ArrayList<Reason>();
    reasons.add(adoption(measure, donors));
    add(
        reasons,
        "need",
        need.get(measure.iri()),
        measure,
        "of the city's emissions are in",
        "sectors");
    add(
        reasons,
        "evidence",
        evidence.get(measure.iri()),
        measure,
        "achieved outcomes known:",
        "outcomes");
    if (!funding.isEmpty()) {
      reasons.add(finance(measure, funding));
    }
    return new Recommendation(
        measure, reasons, conditions, donors.stream().limit(donorLimit).toList(), funding);
  }

  /** Adoption by similar cities, drawn towards the measure's general popularity. */
  private Reason adoption(MeasureRef measure, List<Donor> donors) {
    double prior = profile.adoptionPriorWeight();
    double supported =
        donors.stream().mapToDouble(donor -> donor.similarity() * donor.adoption()).sum();
    double value = (supported + prior * popularity(measure)) / (similarities + prior);
    String text =
        "%d of %d similar cities have it or plan it".formatted(donors.size(), peers.size());
    return Reason.of(profile.signal("peer-adoption"), value, text, "measure=" + measure.iri());
  }

  private double popularity(MeasureRef measure) {
    if (practisingCities == 0) {
      return 0;
    }
    return adoptions.getOrDefault(measure.iri(), List.of()).stream()
            .filter(row -> !row.text("adopter").equals(city.iri()))
            .mapToDouble(row -> row.number("adoption"))
            .sum()
        / practisingCities;
  }

  private List<Donor> donors(MeasureRef measure) {
    var donors = new ArrayList<Donor>();
    for (Row row : adoptions.getOrDefault(measure.iri(), List.of())) {
      Peer peer = peers.get(row.text("adopter"));
      if (peer != null) {
        donors.add(
            new Donor(
                peer.city(), peer.similarity(), row.number("adoption"), row.text("practice")));
      }
    }
    donors.sort(
        Comparator.comparingDouble((Donor donor) -> donor.similarity() * donor.adoption())
            .reversed()
            .thenComparing(donor -> donor.city().iri()));
    return donors;
  }

  private void add(
      List<Reason> reasons,
      String code,
      @Nullable Row row,
      MeasureRef measure,
      String words,
      String column) {
    if (row != null) {
      double value = row.number("value");
      String text =
          code.equals("need")
              ? "%d %% %s %s".formatted(Math.round(value * 100), words, row.text(column))
              : words + " " + row.text(column);
      reasons.add(
          Reason.of(
              profile.signal(code),
              value,
              text,
              "measure=" + measure.iri() + (code.equals("need") ? "&city=" + city.iri() : "")));
    }
  }

  /** 1 if an instrument is there for the city, a half if that has to be checked. */
  private Reason finance(MeasureRef measure, List<Funding> funding) {
    long eligible = funding.stream().filter(each -> each.eligibility().equals("eligible")).count();
    String text =
        "funding instruments that fit the city's country: %d, to be checked: %d"
            .formatted(eligible, funding.size() - eligible);
    return Reason.of(
        profile.signal("finance"),
        eligible > 0 ? 1 : 0.5,
        text,
        "city=" + city.iri() + "&measure=" + measure.iri());
  }
}

package org.gkec.server.recommend.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gkec.ontology.Gkec;
import org.gkec.server.page.Link;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.PreferenceTexts;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.page.PageParts.NamedLink;
import org.gkec.server.recommend.page.PageParts.Slider;
import org.gkec.server.recommend.peer.Peer;
import org.gkec.server.recommend.peer.SimilarityPart;

/** What the page of cities like a city shows. */
record PeerPage(
    String title,
    String description,
    NamedLink city,
    String slug,
    String address,
    List<PeerLine> peers,
    List<Slider> facets) {

  private static final int DRIVERS = 3;

  /**
   * A peer.
   *
   * @param share its similarity in percent, for the bar
   * @param support in words: how many facts were compared
   * @param drivers the facets that make it alike, the strongest first
   * @param measures how many measures it is known to do or plan
   * @param pair the address of the page on both cities
   */
  record PeerLine(
      NamedLink city,
      String similarity,
      String share,
      String support,
      String drivers,
      long measures,
      String pair) {}

  List<String> modules() {
    return List.of("/js/sliders.js");
  }

  static PeerPage of(Inquiry asked, List<Peer> peers, PreferenceTexts wishes, PageParts parts) {
    Knowledge known = asked.known();
    CityRef city = asked.city();
    String slug = slug(city);
    return new PeerPage(
        parts.texts().say("recommend.peers.title", parts.language(), city.label()),
        parts.texts().say("recommend.peers.description", parts.language(), city.label()),
        new NamedLink(city.label(), Link.of(city.iri())),
        slug,
        wishes.address("/peers", Map.of("city", slug)),
        peers.stream().map(peer -> line(peer, slug, known, parts)).toList(),
        parts.facets(RecommendationPage.facets(known), asked.preferences().facets()));
  }

  static String slug(CityRef city) {
    return Gkec.lastPart(city.iri());
  }

  private static PeerLine line(Peer peer, String slug, Knowledge known, PageParts parts) {
    return new PeerLine(
        parts.named(peer.city()),
        parts.values().percent(peer.similarity()),
        String.valueOf(Math.round(peer.similarity() * 1000) / 10.0),
        parts
            .texts()
            .say(
                "recommend.support",
                parts.language(),
                peer.facts(),
                known.cities().dimensions().size()),
        drivers(peer, parts),
        known
            .cities()
            .find(peer.city().iri())
            .map(city -> city.portfolio().measures().length)
            .orElse(0),
        "/peers/" + slug + "/" + slug(peer.city()));
  }

  private static String drivers(Peer peer, PageParts parts) {
    Map<String, Double> byFacet =
        peer.facets().stream()
            .filter(facet -> !facet.facet().equals("prior"))
            .collect(
                Collectors.groupingBy(
                    SimilarityPart::facet,
                    TreeMap::new,
                    Collectors.summingDouble(SimilarityPart::contribution)));
    return byFacet.entrySet().stream()
        .sorted(Comparator.comparingDouble((Map.Entry<String, Double> each) -> -each.getValue()))
        .filter(each -> each.getValue() > 0)
        .limit(DRIVERS)
        .map(each -> parts.facet(each.getKey()) + " " + parts.signed(each.getValue()))
        .collect(Collectors.joining(", "));
  }
}

package org.gkec.server.recommend.page;

import java.util.List;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.page.PageParts.Bar;
import org.gkec.server.recommend.page.PageParts.NamedLink;
import org.gkec.server.recommend.peer.Exchange;
import org.gkec.server.recommend.peer.Peer;
import org.gkec.server.recommend.peer.SimilarityPart;

/**
 * What two cities have in common and can give each other, as a page shows it.
 *
 * @param offers measures that the other does and that suit the first
 * @param seeks measures that the first does and that suit the other
 */
record PairPage(
    String title,
    String description,
    NamedLink one,
    NamedLink other,
    String similarity,
    String support,
    String balance,
    String address,
    List<Bar> facets,
    List<NamedLink> offers,
    List<NamedLink> seeks) {

  static PairPage of(Inquiry inquiry, Exchange exchange, PageParts parts) {
    CityRef one = inquiry.city();
    Peer peer = exchange.peer();
    double largest =
        peer.facets().stream().mapToDouble(SimilarityPart::contribution).max().orElse(1);
    return new PairPage(
        parts
            .texts()
            .say("recommend.pair.title", parts.language(), one.label(), peer.city().label()),
        parts
            .texts()
            .say("recommend.pair.description", parts.language(), one.label(), peer.city().label()),
        parts.named(one),
        parts.named(peer.city()),
        parts.values().percent(peer.similarity()),
        parts
            .texts()
            .say(
                "recommend.support",
                parts.language(),
                peer.facts(),
                inquiry.known().cities().dimensions().size()),
        parts.values().percent(exchange.balance()),
        "/peers/" + PeerPage.slug(one) + "/" + PeerPage.slug(peer.city()),
        peer.facets().stream()
            .map(facet ->
                parts.bar(
                    facet.dimension(),
                    parts.values().percent(facet.likeness()),
                    facet.contribution(),
                    largest))
            .toList(),
        exchange.offers().stream().map(parts::named).toList(),
        exchange.seeks().stream().map(parts::named).toList());
  }
}

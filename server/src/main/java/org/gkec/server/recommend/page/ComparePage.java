package org.gkec.server.recommend.page;

import java.util.List;
import java.util.stream.Stream;
import org.gkec.ontology.Gkec;
import org.gkec.queries.BadParameter;
import org.gkec.server.recommend.advice.Recommendation;
import org.gkec.server.recommend.advice.Recommender;
import org.gkec.server.recommend.page.PageParts.NamedLink;

/** Some recommended measures side by side. */
record ComparePage(
    String title, String description, NamedLink city, String slug, List<Card> cards) {

  private static final int MOST = 4;

  /**
   * The measures with these ids, in the order of the recommendations.
   *
   * @throws BadParameter if they are not two to four, or one is not recommended to the city
   */
  static ComparePage of(Recommender.Advice answer, List<String> given, PageParts parts) {
    List<String> ids = given.stream().filter(id -> !id.isBlank()).distinct().toList();
    List<Recommendation> chosen =
        Stream.concat(answer.recommendations().stream(), answer.notNow().stream())
            .filter(item -> ids.contains(Gkec.lastPart(item.measure().iri())))
            .toList();
    if (chosen.size() < 2 || chosen.size() > MOST || chosen.size() < ids.size()) {
      throw new BadParameter(
          "measure",
          "'measure' must name 2 to %d measures that the city does not have, got %s"
              .formatted(MOST, ids));
    }
    return new ComparePage(
        parts.texts().say("recommend.compare.title", parts.language(), answer.city().label()),
        "",
        parts.named(answer.city()),
        PeerPage.slug(answer.city()),
        CardMaker.all(chosen, parts));
  }
}

package org.gkec.server.recommend.inquiry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.recommend.city.CityFinder;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.feedback.FeedbackBook;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnowledgeQueries;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.knowledge.KnownCity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads who asks, and all that an answer needs, from one revision of the graph. Nothing behind it
 * asks the graph again.
 */
@Component
public class InquiryReader {

  private final CityFinder finder;
  private final KnowledgeReader knowledge;
  private final KnowledgeQueries queries;
  private final FeedbackBook feedback;
  private final KnowledgeGraph graph;

  public InquiryReader(
      CityFinder finder,
      KnowledgeReader knowledge,
      KnowledgeQueries queries,
      FeedbackBook feedback,
      KnowledgeGraph graph) {
    this.finder = finder;
    this.knowledge = knowledge;
    this.queries = queries;
    this.feedback = feedback;
    this.graph = graph;
  }

  /** What is known, for those who ask for no city. */
  public Knowledge knowledge() {
    return knowledge.now();
  }

  /** The city that a text means, by IRI, id or name. */
  public CityRef city(String text) {
    return finder.find(text);
  }

  /** A city of the graph. */
  public Inquiry of(String city, @Nullable String facets, @Nullable String weights) {
    return read(known -> inquiry(known, finder.find(city), Preferences.of(facets, weights, known)));
  }

  /** A city that the request describes. */
  public Inquiry of(DescribedCity city, @Nullable String facets, @Nullable String weights) {
    return read(known -> city.inquiry(known, Preferences.of(facets, weights, known)));
  }

  /** A city of the graph that asks for measures, with the needs of funding in a language. */
  public AdviceInquiry advice(
      String city, @Nullable String facets, @Nullable String weights, String lang) {
    return read(known -> {
      CityRef found = finder.find(city);
      return new AdviceInquiry(
          scoring(inquiry(known, found, Preferences.of(facets, weights, known))),
          queries.conditions(found),
          queries.finance(found, lang));
    });
  }

  /** A city that the request describes, which asks for measures. */
  public AdviceInquiry advice(
      DescribedCity city, @Nullable String facets, @Nullable String weights) {
    return new AdviceInquiry(
        new ScoringInquiry(of(city, facets, weights), Map.of(), Map.of()), Map.of(), Map.of());
  }

  /** A city of the graph that asks who may pay, with the needs of funding in a language. */
  public FundingInquiry funding(String city, String lang) {
    return read(known -> {
      CityRef found = finder.find(city);
      return new FundingInquiry(known, found, queries.finance(found, lang));
    });
  }

  /** Two cities of the graph. */
  public ExchangeInquiry pair(
      String one, String other, @Nullable String facets, @Nullable String weights) {
    return read(known -> {
      Preferences preferences = Preferences.of(facets, weights, known);
      return new ExchangeInquiry(
          scoring(inquiry(known, finder.find(one), preferences)),
          List.of(scoring(inquiry(known, finder.find(other), preferences))));
    });
  }

  /** A city of the graph, and of those with practices the {@code most} that are most like it. */
  public ExchangeInquiry exchange(
      String city, @Nullable String facets, @Nullable String weights, int most) {
    return read(known -> {
      Inquiry inquiry = inquiry(known, finder.find(city), Preferences.of(facets, weights, known));
      return new ExchangeInquiry(
          scoring(inquiry),
          inquiry
              .nearest()
              .filter(other -> other.portfolio().measures().length > 0)
              .limit(most)
              .map(other -> scoring(inquiry(known, other.ref(), inquiry.preferences())))
              .toList());
    });
  }

  private <T> T read(Function<Knowledge, T> reading) {
    return graph.atOneRevision(() -> reading.apply(knowledge.now()));
  }

  private Inquiry inquiry(Knowledge known, CityRef city, Preferences preferences) {
    KnownCity found =
        known
            .cities()
            .find(city.iri())
            .orElseThrow(() -> new NoSuchResource("No city has the IRI " + city.iri() + "."));
    Standing standing = Standing.of(queries.existing(city), feedback.of(city.iri()));
    return new Inquiry(known, city, found.portfolio(), standing, preferences, true);
  }

  private ScoringInquiry scoring(Inquiry inquiry) {
    return new ScoringInquiry(
        inquiry, queries.need(inquiry.city()), queries.financeFit(inquiry.city()));
  }
}

package org.gkec.server.recommend.api;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.gkec.ontology.Gkec;
import org.gkec.queries.BadParameter;
import org.gkec.queries.StoredQuery;
import org.gkec.server.graph.service.BadServiceCall;
import org.gkec.server.graph.service.InProcessService;
import org.gkec.server.http.NoSuchResource;
import org.gkec.server.recommend.advice.Recommendation;
import org.gkec.server.recommend.advice.Recommender;
import org.gkec.server.recommend.inquiry.InquiryReader;
import org.gkec.server.recommend.knowledge.Wording;
import org.springframework.stereotype.Component;

/**
 * Recommendations inside SPARQL: {@code SERVICE <.../service/recommend> { ?r rec:forCity <city> ;
 * rec:measure ?m ; rec:score ?s ; rec:reason ?why }}. Each leading reason is a row of its own.
 */
@Component
class RecommendService implements InProcessService {

  private static final String NAMESPACE = Gkec.BASE + "recommend#";
  private static final IRI CITY = iri(NAMESPACE, "forCity");
  private static final IRI LIMIT = iri(NAMESPACE, "limit");
  private static final IRI LANG = iri(NAMESPACE, "lang");
  private static final IRI MEASURE = iri(NAMESPACE, "measure");
  private static final IRI PLACE = iri(NAMESPACE, "place");
  private static final IRI SCORE = iri(NAMESPACE, "score");
  private static final IRI ADOPTION = iri(NAMESPACE, "expectedAdoption");
  private static final IRI CONFIDENCE = iri(NAMESPACE, "confidence");
  private static final IRI REASON = iri(NAMESPACE, "reason");

  private final InquiryReader inquiries;

  RecommendService(InquiryReader inquiries) {
    this.inquiries = inquiries;
  }

  @Override
  public IRI name() {
    return iri(Gkec.SERVICES + "recommend");
  }

  @Override
  public Set<IRI> properties() {
    return Set.of(CITY, LIMIT, LANG, MEASURE, PLACE, SCORE, ADOPTION, CONFIDENCE, REASON);
  }

  @Override
  public Set<IRI> inputs() {
    return Set.of(CITY, LIMIT, LANG);
  }

  @Override
  public List<ServiceRow> call(Call call) {
    Map<IRI, Value> given = call.given();
    Value city = given.get(CITY);
    if (city == null) {
      throw new BadServiceCall("rec:forCity must say for which city; it was unbound");
    }
    try {
      int limit = StoredQuery.number("rec:limit", text(given, LIMIT, "10"), 1, Wanted.MOST, 10);
      Wording words = Wording.in(text(given, LANG, "en"));
      return Recommender.recommend(
              inquiries.advice(city.stringValue(), null, null, words.language()), limit, words)
          .recommendations()
          .stream()
          .flatMap(each -> rows(each, city, call))
          .toList();
    } catch (BadParameter | NoSuchResource e) {
      throw new BadServiceCall(String.valueOf(e.getMessage()));
    }
  }

  private static Stream<ServiceRow> rows(Recommendation each, Value city, Call call) {
    var values = new HashMap<>(call.given());
    values.put(MEASURE, iri(each.measure().iri()));
    values.put(PLACE, literal(each.place()));
    values.put(SCORE, literal(each.why().score()));
    values.put(ADOPTION, literal(each.why().expectedAdoption()));
    values.put(CONFIDENCE, literal(each.why().confidence()));
    IRI subject =
        iri(
            "%sid/recommendation/%s--%s"
                .formatted(
                    Gkec.BASE,
                    Gkec.lastPart(city.stringValue()),
                    Gkec.lastPart(each.measure().iri())));
    if (!call.asked().contains(REASON) || each.why().leading().isEmpty()) {
      return Stream.of(new ServiceRow(subject, values));
    }
    return each.why().leading().stream()
        .map(reason -> {
          var own = new HashMap<>(values);
          own.put(REASON, literal(reason));
          return new ServiceRow(subject, own);
        });
  }

  private static String text(Map<IRI, Value> given, IRI property, String usual) {
    Value value = given.get(property);
    return value == null ? usual : value.stringValue();
  }
}

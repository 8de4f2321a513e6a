package org.gkec.server.search;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.gkec.ontology.Gkec;
import org.gkec.server.graph.service.BadServiceCall;
import org.gkec.server.graph.service.InProcessService;
import org.springframework.stereotype.Component;

/** Search inside SPARQL: {@code SERVICE <.../service/search> { ?thing search:query "..." }}. */
@Component
class SearchService implements InProcessService {

  private static final String NAMESPACE = Gkec.BASE + "search#";
  private static final IRI QUERY = iri(NAMESPACE, "query");
  private static final IRI TYPE = iri(NAMESPACE, "type");
  private static final IRI LANG = iri(NAMESPACE, "lang");
  private static final IRI LIMIT = iri(NAMESPACE, "limit");
  private static final IRI NEAR = iri(NAMESPACE, "near");
  private static final IRI RADIUS = iri(NAMESPACE, "radiusKm");
  private static final IRI SCORE = iri(NAMESPACE, "score");
  private static final IRI LABEL = iri(NAMESPACE, "label");
  private static final IRI SNIPPET = iri(NAMESPACE, "snippet");
  private static final IRI DISTANCE = iri(NAMESPACE, "distanceKm");

  private static final Pattern POINT =
      Pattern.compile(
          "\\s*POINT\\s*\\(\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*\\)\\s*", Pattern.CASE_INSENSITIVE);
  private static final int USUAL_HITS = 100;
  private static final int MOST_HITS = 10_000;

  private final Searcher searcher;

  SearchService(Searcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public IRI name() {
    return iri(Gkec.SERVICES + "search");
  }

  @Override
  public Set<IRI> properties() {
    return Set.of(QUERY, TYPE, LANG, LIMIT, NEAR, RADIUS, SCORE, LABEL, SNIPPET, DISTANCE);
  }

  @Override
  public Set<IRI> inputs() {
    return Set.of(QUERY, LANG, LIMIT, NEAR, RADIUS);
  }

  @Override
  public List<ServiceRow> call(Call call) {
    Map<IRI, Value> given = call.given();
    Optional<String> words = Optional.ofNullable(given.get(QUERY)).map(Value::stringValue);
    if (words.isEmpty() && !given.containsKey(NEAR)) {
      throw new BadServiceCall(
          "search:query must say what to look for, or search:near where; both were unbound");
    }
    var request =
        new SearchRequest(
            words,
            given.containsKey(TYPE) ? Set.of(given.get(TYPE).stringValue()) : Set.of(),
            Optional.ofNullable(given.get(LANG)).map(Value::stringValue),
            Optional.ofNullable(given.get(NEAR))
                .map(place -> near(place, number(given, RADIUS, 50))),
            call.subject().map(Value::stringValue),
            (int) Math.clamp(number(given, LIMIT, USUAL_HITS), 1, MOST_HITS));
    return searcher.search(request).hits().stream().map(hit -> row(hit, given)).toList();
  }

  private static ServiceRow row(Hit hit, Map<IRI, Value> given) {
    var values = new HashMap<>(given);
    values.put(SCORE, literal(hit.score()));
    values.put(LABEL, literal(hit.label(), hit.language()));
    if (hit.snippet() != null) {
      values.put(SNIPPET, literal(hit.snippet()));
    }
    if (hit.distanceKm() != null) {
      values.put(DISTANCE, literal(hit.distanceKm().doubleValue()));
    }
    if (!given.containsKey(TYPE)) {
      values.put(TYPE, iri(hit.types().getFirst()));
    }
    return new ServiceRow(iri(hit.thing()), values);
  }

  private static double number(Map<IRI, Value> given, IRI property, double usual) {
    Value value = given.get(property);
    try {
      return value == null ? usual : ((Literal) value).doubleValue();
    } catch (NumberFormatException | ClassCastException e) {
      throw new BadServiceCall(
          "search:" + property.getLocalName() + " must be a number, got " + value);
    }
  }

  /** Around a point as WKT: longitude first. */
  private static SearchRequest.NearPoint near(Value place, double kilometres) {
    Matcher point = POINT.matcher(place.stringValue());
    if (!point.matches()) {
      throw new BadServiceCall(
          "search:near must be a point such as \"POINT(25.66 60.98)\", got " + place);
    }
    return new SearchRequest.NearPoint(
        Double.parseDouble(point.group(2)), Double.parseDouble(point.group(1)), kilometres);
  }
}

package org.gkec.server.recommend.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gkec.ontology.Gkec;
import org.gkec.server.RunningService;
import org.gkec.server.derive.DerivedGraph;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.query.QueryRunner;
import org.gkec.server.query.Row;
import org.gkec.server.query.Runners;
import org.gkec.server.recommend.city.CityRef;
import org.gkec.server.recommend.inquiry.Inquiry;
import org.gkec.server.recommend.inquiry.Preferences;
import org.gkec.server.recommend.inquiry.ScoringInquiry;
import org.gkec.server.recommend.inquiry.Standing;
import org.gkec.server.recommend.knowledge.Knowledge;
import org.gkec.server.recommend.knowledge.KnowledgeQueries;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.knowledge.KnownCity;
import org.gkec.server.recommend.knowledge.MeasureRef;
import org.gkec.server.recommend.model.Term;
import org.gkec.server.recommend.peer.Peer;
import org.gkec.server.recommend.peer.Peers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What SPARQL says by the stored queries, and what the service computes. */
@RunningService
class SparqlAndJavaTest {

  @Autowired private QueryRunner queries;
  @Autowired private KnowledgeReader knowledge;
  @Autowired private KnowledgeQueries facts;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lahti-fi", "krakow-pl", "medellin-co", "kigali-rw", "renca-cl"})
  void both_score_and_rank_the_measures_alike_on_the_bundled_data(String city) {
    agree(queries, knowledge.now(), facts, Gkec.BASE + "id/city/" + city);
  }

  @Test
  void both_score_and_rank_the_measures_alike_on_the_small_world() {
    try (KnowledgeGraph graph = Graphs.smallWorld(StoreProperties.Kind.MEMORY, folder)) {
      QueryRunner runner = Runners.of(graph);
      var facts = new KnowledgeQueries(runner);
      var reader = new KnowledgeReader(facts, graph);
      new DerivedGraph(graph, runner, reader).start();

      assertThat(reader.now().cities().all()).hasSizeGreaterThan(3);
      reader
          .now()
          .cities()
          .byIri()
          .keySet()
          .forEach(city -> agree(runner, reader.now(), facts, city));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lahti-fi", "kigali-rw", "renca-cl"})
  void both_find_the_same_peers(String city) {
    String iri = Gkec.BASE + "id/city/" + city;
    List<Row> rows =
        queries.rows("recommend/peers", Map.of("city", iri)).stream().map(Row::new).toList();

    Map<String, Double> computed =
        Peers.of(inquiry(knowledge.now(), iri), 5_000).stream()
            .collect(Collectors.toMap(peer -> peer.city().iri(), Peer::similarity));

    assertThat(rows).hasSizeGreaterThan(1_000);
    for (Row row : rows) {
      assertThat(computed.get(row.text("peer")))
          .as(row.text("peer"))
          .isCloseTo(row.number("similarity"), within(1e-9));
    }
  }

  private static void agree(
      QueryRunner queries, Knowledge known, KnowledgeQueries facts, String city) {
    List<String> measures = known.measures().all().stream().map(MeasureRef::iri).toList();
    Scores scores =
        Scores.of(
            new ScoringInquiry(
                inquiry(known, city),
                facts.need(new CityRef(city, "", "")),
                facts.financeFit(new CityRef(city, "", ""))));
    SparqlScores found = SparqlScores.of(queries, city);
    Map<String, Double> bySparql = found.byMeasure();
    for (Term term : scores.terms()) {
      for (int i = 0; i < measures.size(); i++) {
        assertThat(
                found
                    .values()
                    .getOrDefault(term.code(), Map.of())
                    .getOrDefault(measures.get(i), Double.NaN))
            .as("%s of %s in %s", term.code(), measures.get(i), city)
            .isCloseTo(term.values()[i], within(1e-9));
      }
    }

    for (int i = 0; i < measures.size(); i++) {
      assertThat(bySparql.get(measures.get(i)))
          .as(city + " " + measures.get(i))
          .isCloseTo(scores.score(i), within(1e-9));
    }
    assertThat(SparqlScores.ranked(measures, measure -> bySparql.getOrDefault(measure, 0.0)))
        .isEqualTo(
            SparqlScores.ranked(
                measures,
                measure -> scores.score(known.measures().places().getOrDefault(measure, 0))));
  }

  private static Inquiry inquiry(Knowledge known, String city) {
    KnownCity found = known.cities().find(city).orElseThrow();
    return new Inquiry(
        known,
        found.ref(),
        found.portfolio(),
        new Standing(Set.of(), Map.of()),
        Preferences.NONE,
        true);
  }
}

package org.gkec.server.recommend.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.gkec.ontology.Gkec;
import org.gkec.ontology.Ontology;
import org.gkec.server.derive.DerivedGraph;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.write.NamedGraph;
import org.gkec.server.query.QueryRunner;
import org.gkec.server.query.Runners;
import org.gkec.server.recommend.advice.Recommender;
import org.gkec.server.recommend.city.CityFinder;
import org.gkec.server.recommend.feedback.FeedbackBook;
import org.gkec.server.recommend.finance.CityFunding;
import org.gkec.server.recommend.knowledge.KnowledgeQueries;
import org.gkec.server.recommend.knowledge.KnowledgeReader;
import org.gkec.server.recommend.knowledge.Wording;
import org.gkec.server.recommend.peer.Exchanges;
import org.gkec.server.recommend.peer.Peers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write that comes between reading and answering does not mix two states of the graph. */
class OneStateTest {

  private static final Wording WORDS = Wording.in("en");

  @TempDir private Path folder;
  private KnowledgeGraph graph;
  private InquiryReader inquiries;

  @BeforeEach
  void open() {
    graph = Graphs.smallWorld(StoreProperties.Kind.MEMORY, folder);
    QueryRunner runner = Runners.of(graph);
    var queries = new KnowledgeQueries(runner);
    var reader = new KnowledgeReader(queries, graph);
    new DerivedGraph(graph, runner, reader).start();
    inquiries =
        new InquiryReader(
            new CityFinder(runner, graph), reader, queries, new FeedbackBook(graph, runner), graph);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void an_answer_is_whole_from_the_state_that_was_read() {
    String city = inquiries.knowledge().cities().byIri().keySet().iterator().next();
    AdviceInquiry advice = inquiries.advice(city, null, null, "en");
    Inquiry inquiry = inquiries.of(city, null, null);
    ExchangeInquiry exchange = inquiries.exchange(city, null, null, Exchanges.CANDIDATES);
    FundingInquiry funding = inquiries.funding(city, "en");
    var recommended = Recommender.recommend(advice, 100, WORDS);
    var peers = Peers.of(inquiry, 100);
    var exchanges = Exchanges.of(exchange);
    var payers = CityFunding.of(funding, "", WORDS);
    assertThat(recommended.recommendations()).isNotEmpty();
    assertThat(peers).isNotEmpty();
    assertThat(exchanges).isNotEmpty();

    forget("implementsMeasure");
    forget("inCountry");

    assertThat(Recommender.recommend(advice, 100, WORDS)).isEqualTo(recommended);
    assertThat(Peers.of(inquiry, 100)).isEqualTo(peers);
    assertThat(Exchanges.of(exchange)).isEqualTo(exchanges);
    assertThat(CityFunding.of(funding, "", WORDS)).isEqualTo(payers);
    assertThat(inquiries.knowledge()).isNotSameAs(inquiry.known());
  }

  @Test
  void no_write_becomes_visible_while_an_inquiry_is_read() throws Exception {
    long revision = graph.revision().number();
    var begun = new CountDownLatch(1);

    CompletableFuture<Void> write =
        graph.atOneRevision(() -> {
          var writing =
              CompletableFuture.runAsync(() -> {
                begun.countDown();
                forget("inCountry");
              });
          await(begun);
          assertThat(graph.isEmpty()).isFalse();
          assertThat(graph.revision().number()).isEqualTo(revision);
          return writing;
        });

    write.get(60, TimeUnit.SECONDS);
    assertThat(graph.revision().number()).isEqualTo(revision + 1);
  }

  private static void await(CountDownLatch begun) {
    try {
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(200); // longer than the write takes that must not come through
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Nothing says any more what is said by a property. */
  private void forget(String property) {
    Model world = Ontology.smallWorld();
    world.remove(null, Values.iri(Gkec.NAMESPACE, property), null);
    graph.replace(List.of(NamedGraph.of(Graphs.SMALL_WORLD, world)));
  }
}

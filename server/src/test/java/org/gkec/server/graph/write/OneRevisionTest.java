package org.gkec.server.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.RunningQuery;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reads at one revision and who writes do not wait for each other for ever. */
class OneRevisionTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void a_write_that_waits_for_a_reader_lets_the_reader_ask(StoreProperties.Kind kind)
      throws Exception {
    try (KnowledgeGraph graph = Graphs.open(kind, folder.resolve(kind.name()))) {
      var reading = new CountDownLatch(1);
      var writing = new CompletableFuture<Thread>();
      CompletableFuture<Integer> rows =
          CompletableFuture.supplyAsync(() ->
              graph.atOneRevision(() -> {
                reading.countDown();
                untilItWaits(writing.join());
                return graph.rows(Question.of("SELECT * { ?s ?p ?o }", Budget.OWN)).size();
              }));
      reading.await();
      CompletableFuture<Void> write =
          CompletableFuture.runAsync(() -> {
            writing.complete(Thread.currentThread());
            graph.write(
                RunningQuery.own(Budget.OWN),
                writer ->
                    writer.update(
                        Update.of("INSERT DATA { <urn:a> <urn:b> 1 }", Optional.empty())));
          });

      assertThat(rows.get(60, TimeUnit.SECONDS)).isZero();
      write.get(60, TimeUnit.SECONDS);
    }
  }

  private static void untilItWaits(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      try {
        Thread.sleep(Duration.ofMillis(20));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

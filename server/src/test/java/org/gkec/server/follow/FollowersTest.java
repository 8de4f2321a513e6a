package org.gkec.server.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.gkec.server.Http;
import org.gkec.server.RunningService;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.keep.Revision;
import org.gkec.server.graph.write.GraphChanged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class FollowersTest {

  @Autowired private Http http;
  @Autowired private KnowledgeGraph graph;

  @Test
  void health_tells_of_each_follower_which_revision_it_has_reached() {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> {
          var followers =
              http.json("/actuator/health").get("components").get("followers").get("details");
          assertThat(followers.propertyNames()).containsExactlyElementsOf(Followers.ORDER);
          for (String name : Followers.ORDER) {
            assertThat(followers.get(name).get("behind").asLong()).as(name).isZero();
            assertThat(followers.get(name).get("revision").asLong())
                .isEqualTo(graph.revision().number());
          }
        });
  }

  @Test
  void the_page_for_operators_shows_each_follower_in_each_language() {
    for (String language : List.of("en", "fr", "es", "de", "pl")) {
      var page = http.get("/status?lang=" + language, "text/html");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains(Followers.ORDER);
    }
    assertThat(http.json("/status").get("followers").size()).isEqualTo(Followers.ORDER.size());
  }

  @Test
  void one_that_fails_says_so_and_stands_where_it_was_until_it_succeeds() {
    var breaks = new Breaking();
    try (var following = new Following(breaks, () -> 7)) {
      following.start();
      breaks.broken = true;

      following.tell(change(8));

      await().untilAsserted(() -> assertThat(following.state().failed()).isTrue());
      assertThat(following.state().failure()).contains("no reason");
      assertThat(following.state().revision()).isEqualTo(7);

      breaks.broken = false;
      following.tell(change(9));

      await().untilAsserted(() -> assertThat(following.state().revision()).isEqualTo(9));
      assertThat(following.state().failed()).isFalse();
      assertThat(breaks.told)
          .as("all anew, for the change that broke it is not told again")
          .isEmpty();

      following.tell(change(10));

      await().untilAsserted(() -> assertThat(breaks.told).hasSize(1));
    }
  }

  @Test
  void one_that_ends_in_an_error_of_the_machine_follows_the_next_change() {
    var breaks = new Breaking();
    try (var following = new Following(breaks, () -> 7)) {
      following.start();
      breaks.overflows = true;

      following.tell(change(8));

      await().untilAsserted(() -> assertThat(following.state().failed()).isTrue());

      breaks.overflows = false;
      following.tell(change(9));

      await().untilAsserted(() -> assertThat(following.state().revision()).isEqualTo(9));
    }
  }

  @Test
  void one_that_failed_tries_again_without_a_change() {
    var breaks = new Breaking();
    try (var following = new Following(breaks, () -> 7, Duration.ofMillis(50))) {
      following.start();
      breaks.broken = true;
      following.tell(change(8));
      await().untilAsserted(() -> assertThat(following.state().failed()).isTrue());

      breaks.broken = false;

      await().untilAsserted(() -> assertThat(following.state().failed()).isFalse());
      assertThat(following.state().revision()).isEqualTo(8);
    }
  }

  /** As when the derived graph is written at the start. */
  @Test
  void what_one_is_told_before_and_while_it_starts_waits_until_it_has_started() {
    var slow = new Slow();
    try (var following = new Following(slow, () -> 7)) {
      following.tell(change(6));
      slow.meanwhile = () -> following.tell(change(8));

      following.start();

      await().untilAsserted(() -> assertThat(following.state().revision()).isEqualTo(8));
      assertThat(slow.atOnce).as("calls at once").hasValue(0);
      assertThat(slow.told).extracting(told -> told.revision().number()).containsExactly(8L);
    }
  }

  @Test
  void one_that_cannot_start_tells_why_and_makes_all_anew_in_the_background() {
    var breaks = new Breaking();
    breaks.overflows = true;
    try (var following = new Following(breaks, () -> 7, Duration.ofMillis(50))) {
      following.start();

      assertThat(following.state().failure()).contains("too deep");

      following.tell(change(8));
      breaks.overflows = false;

      await().untilAsserted(() -> assertThat(following.state().revision()).isEqualTo(8));
      assertThat(breaks.told).isEmpty();
    }
  }

  @Test
  void readiness_knows_the_followers() {
    var ready = http.json("/actuator/health/readiness");

    assertThat(ready.get("components").propertyNames()).contains("store", "followers");
  }

  private static GraphChanged change(long revision) {
    return new GraphChanged(Set.of(), Optional.empty(), new Revision(revision, Instant.EPOCH));
  }

  private static final class Breaking implements Follower {

    private volatile boolean broken;
    private volatile boolean overflows;
    private volatile List<GraphChanged> told = List.of();

    @Override
    public String name() {
      return "search";
    }

    @Override
    public boolean concerns(GraphChanged change) {
      return true;
    }

    @Override
    public Duration pause() {
      return Duration.ZERO;
    }

    @Override
    public boolean start() {
      follow(List.of());
      return true;
    }

    @Override
    public void follow(List<GraphChanged> changes) {
      if (broken) {
        throw new IllegalStateException("no reason");
      }
      if (overflows) {
        throw new StackOverflowError("too deep");
      }
      told = changes;
    }
  }

  /** Takes its time, in which something happens, and counts calls that come meanwhile. */
  private static final class Slow implements Follower {

    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean();
    private final List<GraphChanged> told = new CopyOnWriteArrayList<>();
    private Runnable meanwhile = () -> {};

    @Override
    public String name() {
      return "search";
    }

    @Override
    public boolean concerns(GraphChanged change) {
      return true;
    }

    @Override
    public Duration pause() {
      return Duration.ZERO;
    }

    @Override
    public boolean start() {
      work();
      return true;
    }

    @Override
    public void follow(List<GraphChanged> changes) {
      told.addAll(changes);
      work();
    }

    private void work() {
      if (!working.compareAndSet(false, true)) {
        atOnce.incrementAndGet();
      }
      Runnable something = meanwhile;
      meanwhile = () -> {};
      something.run();
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
      working.set(false);
    }
  }
}

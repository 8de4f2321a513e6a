package org.gkec.server.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.gkec.server.graph.write.GraphChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One follower with its thread: changes wait until it has time for them. */
final class Following implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final Follower follower;
  private final LongSupplier revision;
  private final Duration again;
  private final ExecutorService background;
  private final List<GraphChanged> waiting = new ArrayList<>();
  private boolean working = true; // at its start
  private boolean anew = true;
  private long reached;
  private long seen;
  private long tookMs;
  private String failure = "";

  /** Of a graph whose revision is given; after a failure it tries again in a minute. */
  Following(Follower follower, LongSupplier revision) {
    this(follower, revision, Duration.ofMinutes(1));
  }

  Following(Follower follower, LongSupplier revision, Duration again) {
    this.again = again;
    this.follower = follower;
    this.revision = revision;
    this.background =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(follower.name()).daemon(true).factory());
  }

  /** What it is told meanwhile waits: it must not work twice at once. */
  void start() {
    long from = readFrom();
    boolean made = false;
    String fault = "";
    try {
      made = follower.start();
    } catch (RuntimeException | Error e) {
      LOG.error("{} could not start", follower.name(), e);
      fault = e.toString();
    }
    started(from, made, fault);
  }

  /** All that it was told before is in the graph that it reads now. */
  private synchronized long readFrom() {
    waiting.clear();
    return revision.getAsLong();
  }

  /** One that fails now, or has more to make, works in the background: the service starts. */
  private synchronized void started(long from, boolean made, String fault) {
    anew = !made;
    failure = fault;
    working = false;
    seen = Math.max(seen, from);
    if (made) {
      reached = waiting.isEmpty() ? seen : from;
    }
    if (anew || !waiting.isEmpty()) {
      plan();
    }
  }

  synchronized void tell(GraphChanged change) {
    seen = change.revision().number();
    if (follower.concerns(change)) {
      waiting.add(change);
      if (!working) {
        plan();
      }
    } else if (!working && !anew) {
      reached = seen;
    }
  }

  private void plan() {
    working = true;
    CompletableFuture.delayedExecutor(
            follower.pause().toMillis(), TimeUnit.MILLISECONDS, background)
        .execute(this::follow);
  }

  private void follow() {
    long begin = System.nanoTime();
    long from = revision.getAsLong();
    String fault = "";
    try {
      follower.follow(taken());
    } catch (RuntimeException | Error e) {
      LOG.error("{} could not follow revision {}", follower.name(), from, e);
      fault = e.toString();
    }
    done(from, (System.nanoTime() - begin) / 1_000_000, fault);
  }

  /** None where all is to be made anew. */
  private synchronized List<GraphChanged> taken() {
    List<GraphChanged> taken = anew ? List.of() : List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private synchronized void done(long from, long took, String fault) {
    failure = fault;
    anew = !fault.isEmpty(); // what it was told then is gone
    tookMs = took;
    working = false;
    if (fault.isEmpty()) {
      reached = waiting.isEmpty() ? Math.max(from, seen) : from;
    }
    if (!waiting.isEmpty()) {
      plan();
    } else if (!fault.isEmpty()) {
      CompletableFuture.delayedExecutor(again.toMillis(), TimeUnit.MILLISECONDS, background)
          .execute(this::retry);
    }
  }

  /** Unless a change made it try before. */
  private synchronized void retry() {
    if (!failure.isEmpty() && !working) {
      plan();
    }
  }

  synchronized FollowerState state() {
    return new FollowerState(
        follower.name(),
        reached,
        Math.max(0, revision.getAsLong() - reached),
        working,
        tookMs,
        failure);
  }

  @Override
  public void close() {
    background.shutdown();
  }
}

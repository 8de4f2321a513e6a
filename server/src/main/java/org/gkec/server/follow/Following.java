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
  private boolean working;
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

  void start() {
    long from = revision.getAsLong();
    boolean done = started();
    synchronized (this) {
      seen = revision.getAsLong();
      reached = done ? seen : Math.min(reached, from);
      if (!done) {
        plan();
      }
    }
  }

  /** A follower that fails now tries again in the background; the service starts without it. */
  private boolean started() {
    try {
      return follower.start();
    } catch (RuntimeException e) {
      LOG.error("{} could not start", follower.name(), e);
      return false;
    }
  }

  synchronized void tell(GraphChanged change) {
    seen = change.revision().number();
    if (follower.concerns(change)) {
      waiting.add(change);
      if (!working) {
        plan();
      }
    } else if (!working && failure.isEmpty()) {
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

  /** None after a failure: what it was told then is gone, and it makes all anew. */
  private synchronized List<GraphChanged> taken() {
    List<GraphChanged> taken = failure.isEmpty() ? List.copyOf(waiting) : List.of();
    waiting.clear();
    return taken;
  }

  private synchronized void done(long from, long took, String fault) {
    failure = fault;
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

package org.gkec.server.graph.meter;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A query while it runs: what it has used of its budget, and the switch that stops it.
 *
 * <p>One thread evaluates and counts; any thread may look and cancel. Once stopped, every further
 * count throws again, so that nothing in between can swallow the end.
 */
public final class RunningQuery {

  private static final int LOOK_EVERY = 32;
  private static final long PROBE_EVERY = Duration.ofMillis(100).toNanos();
  private static final int MEGABYTE = 1 << 20;

  private final String id;
  private final Budget budget;
  private final BooleanSupplier clientIsGone;
  private final Runnable grown;
  private final Instant since = Instant.now();
  private final long start = System.nanoTime();

  private volatile @Nullable QueryStopped stopped;
  private volatile long scanned;
  private volatile long rows;
  private volatile long held;
  private int ticks;
  private long probed = start;

  /**
   * A query that arrives now.
   *
   * @param clientIsGone asked ten times a second
   * @param grown called whenever the query holds another megabyte
   */
  public RunningQuery(String id, Budget budget, BooleanSupplier clientIsGone, Runnable grown) {
    this.id = id;
    this.budget = budget;
    this.clientIsGone = clientIsGone;
    this.grown = grown;
  }

  /** A query of the service itself. */
  public static RunningQuery own(Budget budget) {
    return new RunningQuery("own", budget, () -> false, () -> {});
  }

  /** Counts one step of work. */
  public void step() {
    if (++ticks % LOOK_EVERY == 0) {
      look();
    }
  }

  /** Looks at once whether the query must end. */
  public void look() {
    QueryStopped end = stopped;
    if (end != null) {
      throw end;
    }
    long now = System.nanoTime();
    if (now - start > budget.time().toNanos()) {
      throw stop(new BudgetExceeded("time", budget.time().toMillis() + " ms"));
    }
    if (now - probed > PROBE_EVERY) {
      probed = now;
      if (clientIsGone.getAsBoolean()) {
        throw stop(new QueryCancelled("its client, who went away"));
      }
    }
  }

  /** Counts a statement that is read. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread counts
  public void scan() {
    if (++scanned > budget.scanned()) {
      throw stop(new BudgetExceeded("scanned", budget.scanned() + " statements read"));
    }
    step();
  }

  /** Counts a row of the answer. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread counts
  public void row() {
    if (++rows > budget.rows()) {
      throw stop(new BudgetExceeded("rows", budget.rows() + " rows in the answer"));
    }
    step();
  }

  /** Counts bytes of memory that are kept. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread counts
  public void hold(long bytes) {
    long before = held;
    held += bytes;
    if (held > budget.held()) {
      throw stop(new BudgetExceeded("held", Budget.megabytes(budget.held()) + " of memory"));
    }
    if (before / MEGABYTE != held / MEGABYTE) {
      grown.run();
      look();
    }
    step();
  }

  /** Counts bytes of memory that are kept no more. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread counts
  public void release(long bytes) {
    if (bytes != 0) { // most rows hold nothing, and a volatile field is slow to write
      held -= bytes;
    }
  }

  /** Ends the query if a text that it computes is longer than any may be, in UTF-16 units. */
  public void requireText(long length) {
    if (length > Budget.TEXT) {
      throw stop(new BudgetExceeded("text", Budget.TEXT + " characters in a text"));
    }
  }

  /** Ends the query if a geometry has more points than a function that it is given to may take. */
  public void requireGeometry(String text, int most) {
    if (text.chars().filter(letter -> letter == ',').count() >= most) {
      throw stop(new BudgetExceeded("geometry", most + " points of a geometry"));
    }
  }

  /** Ends the query soon, from any thread, because all queries together hold too much. */
  public void makeRoom(long together) {
    if (stopped == null) {
      stop(
          new BudgetExceeded(
              "held", Budget.megabytes(together) + " of memory for all queries together"));
    }
  }

  /** Ends the query soon, from any thread. */
  public void cancel(String by) {
    if (stopped == null) {
      stop(new QueryCancelled(by));
    }
  }

  /** Throws if the query was stopped, also if its evaluation came to an end all the same. */
  public void requireWhole() {
    QueryStopped end = stopped;
    if (end != null) {
      throw end;
    }
  }

  private QueryStopped stop(QueryStopped end) {
    stopped = end;
    return end;
  }

  /** The id by which it can be watched and cancelled. */
  public String id() {
    return id;
  }

  public Budget budget() {
    return budget;
  }

  /** When it arrived. */
  public Instant since() {
    return since;
  }

  /** How long it has been here. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** The time that is left; never negative. */
  public Duration remaining() {
    Duration left = budget.time().minus(age());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Statements read so far. */
  public long scanned() {
    return scanned;
  }

  /** Rows answered so far. */
  public long rows() {
    return rows;
  }

  /** Bytes held in memory now, estimated. */
  public long held() {
    return held;
  }
}

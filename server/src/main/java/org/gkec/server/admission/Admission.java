package org.gkec.server.admission;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gkec.server.graph.meter.RunningQuery;

/**
 * Lets a bounded number of queries run. Each caller who runs or waits has an equal share of the
 * places; queries that are quick by their form have places of their own and hardly ever wait.
 */
public final class Admission {

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition freed = lock.newCondition();
  private final Map<String, Integer> running = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private final Semaphore cheap;
  private final int places;
  private final int mostWaiting;

  /** With so many places, further ones for what is quick, and so many who may wait. */
  Admission(int places, int cheap, int waiting) {
    this.places = places;
    this.cheap = new Semaphore(cheap, true);
    this.mostWaiting = waiting;
  }

  /** What is done once a place is free. */
  public interface Work {
    void run() throws IOException;
  }

  /**
   * Does the work of a query, after waiting for a place as long as the query's time lasts.
   *
   * @throws Overloaded if too many wait already
   */
  void admit(String caller, boolean isCheap, RunningQuery query, Work work)
      throws IOException, InterruptedException {
    if (isCheap && cheap.tryAcquire()) {
      try {
        work.run();
      } finally {
        cheap.release();
      }
    } else {
      enter(caller, query);
      try {
        work.run();
      } finally {
        leave(caller);
      }
    }
  }

  /** Takes a place, after waiting for it; to be given back by {@link #leave}. */
  void enter(String caller, RunningQuery query) throws InterruptedException {
    lock.lock();
    try {
      if (!mayRun(caller)) {
        await(caller, query);
      }
      running.merge(caller, 1, Integer::sum);
    } finally {
      lock.unlock();
    }
  }

  private void await(String caller, RunningQuery query) throws InterruptedException {
    int all = waiting.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= mostWaiting || waiting.getOrDefault(caller, 0) >= Math.max(1, mostWaiting / 2)) {
      throw new Overloaded(all + " requests are waiting already");
    }
    waiting.merge(caller, 1, Integer::sum);
    try {
      while (!mayRun(caller)) {
        query.look();
        freed.await(100, TimeUnit.MILLISECONDS);
      }
    } finally {
      less(waiting, caller);
    }
  }

  private boolean mayRun(String caller) {
    int all = running.values().stream().mapToInt(Integer::intValue).sum();
    long callers =
        1
            + running.keySet().stream().filter(other -> !other.equals(caller)).count()
            + waiting.keySet().stream()
                .filter(other -> !other.equals(caller) && !running.containsKey(other))
                .count();
    int share = (int) Math.max(1, Math.ceilDiv(places, callers));
    return all < places && running.getOrDefault(caller, 0) < share;
  }

  /** Gives a place back. */
  void leave(String caller) {
    lock.lock();
    try {
      less(running, caller);
      freed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void less(Map<String, Integer> counts, String caller) {
    counts.computeIfPresent(caller, (name, count) -> count > 1 ? count - 1 : null);
  }
}

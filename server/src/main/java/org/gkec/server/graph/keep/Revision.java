package org.gkec.server.graph.keep;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A state of the graph: every write makes a new one.
 *
 * @param number how many writes of clients it holds; what clients call the revision
 * @param step how many writes of the service itself, such as derived graphs, followed that write
 * @param since when it was made, to the millisecond
 */
public record Revision(long number, int step, Instant since) implements Comparable<Revision> {

  /** The state before anything was written. */
  static final Revision NONE = new Revision(0, Instant.EPOCH);

  public Revision {
    since = since.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The state that a write of a client made. */
  public Revision(long number, Instant since) {
    this(number, 0, since);
  }

  /** The state that a write makes; only that of a client has a number of its own. */
  public Revision next(boolean ofClient) {
    return ofClient
        ? new Revision(number + 1, 0, Instant.now())
        : new Revision(number, step + 1, Instant.now());
  }

  /** True if there is no state between the other and this one. */
  public boolean isNextAfter(Revision before) {
    return number == before.number
        ? step == before.step + 1
        : number == before.number + 1 && step == 0;
  }

  /** By the order in which they were made. */
  @Override
  public int compareTo(Revision other) {
    int byNumber = Long.compare(number, other.number);
    return byNumber == 0 ? Integer.compare(step, other.step) : byNumber;
  }

  /** A text that no other state has: part of entity tags. */
  public String tag() {
    return "r%d.%d-%x".formatted(number, step, since.toEpochMilli());
  }

  /**
   * True of entity tags that begin with the tag of a state with this number: between such states
   * only what the service makes of the graph has changed.
   */
  public boolean isNamedBy(String tag) {
    return tag.startsWith("r" + number + ".");
  }

  /** A strong entity tag for answers that depend on nothing but the graph. */
  public String etag() {
    return "\"" + tag() + "\"";
  }

  @Override
  public String toString() {
    return step == 0 ? String.valueOf(number) : number + "." + step;
  }
}

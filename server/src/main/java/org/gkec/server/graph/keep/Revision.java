package org.gkec.server.graph.keep;

import java.time.Instant;

/** A state of the graph: every write makes a new one. */
public record Revision(long number, Instant since) {

  /** The state before anything was written. */
  static final Revision NONE = new Revision(0, Instant.EPOCH);

  public Revision next() {
    return new Revision(number + 1, Instant.now());
  }

  /** A strong entity tag for answers that depend on nothing but the graph. */
  public String etag() {
    return "\"r" + number + "-" + since.toEpochMilli() + "\"";
  }
}

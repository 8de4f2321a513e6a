package org.gkec.server.http;

import java.util.List;

/** A thing that the graph does not know, with names that are near to what was asked for. */
public final class NoSuchResource extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> nearest;

  /** Nothing is known about it, and nothing is near. */
  public NoSuchResource(String message) {
    this(message, List.of());
  }

  /** Nothing is known about it; {@code nearest} may have been meant. */
  public NoSuchResource(String message, List<String> nearest) {
    super(message);
    this.nearest = List.copyOf(nearest);
  }

  /** What may have been meant, the nearest first; may be empty. */
  public List<String> nearest() {
    return nearest;
  }
}

package org.gkec.server.follow;

/**
 * How far a follower has come.
 *
 * @param revision the revision of the graph that what it made is good for; 0 before the first time
 * @param behind by how many revisions that is behind the graph
 * @param working true while it works or waits to do so
 * @param tookMs how long it took the last time, in milliseconds; 0 before the first time
 * @param failure why it failed the last time; empty if it did not
 */
public record FollowerState(
    String name, long revision, long behind, boolean working, long tookMs, String failure) {

  /** True if it could not follow the last time it tried. */
  public boolean failed() {
    return !failure.isEmpty();
  }
}

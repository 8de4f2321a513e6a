package org.gkec.server.follow;

import java.time.Duration;
import java.util.List;
import org.gkec.server.graph.write.GraphChanged;

/** Something that is made from the graph and is to be kept in step with it. */
public interface Follower {

  /** How it is called in {@link Followers#ORDER}, in the log and on the page of operators. */
  String name();

  /** True if a change of the graph may change what is made. */
  boolean concerns(GraphChanged change);

  /** How long it waits after a change for others to come, so that it follows them at once. */
  Duration pause();

  /**
   * Makes at the start what the service cannot answer without.
   *
   * @return false if the rest is to be made in the background, as after a change
   */
  boolean start();

  /**
   * Follows the graph; called by one thread.
   *
   * @param changes those that concern it since it was called last, in their order; empty if all is
   *     to be made anew, at the start and after a failure
   */
  void follow(List<GraphChanged> changes);
}

package org.gkec.server.follow;

import java.util.Comparator;
import java.util.List;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.write.GraphChanged;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * All that follows the graph. At the start one after the other, in {@link #ORDER}, after the first
 * fill and before the web server; then each by itself, in the background.
 */
@Component
public class Followers implements SmartLifecycle {

  /** The derived graphs first: the description tells of them, the recommender works with them. */
  static final List<String> ORDER = List.of("derived", "search", "void");

  private final List<Following> all;
  private volatile boolean running;

  Followers(List<Follower> followers, KnowledgeGraph graph) {
    this.all =
        followers.stream()
            .sorted(Comparator.comparingInt(follower -> place(follower.name())))
            .map(follower -> new Following(follower, () -> graph.revision().number()))
            .toList();
  }

  private static int place(String name) {
    int place = ORDER.indexOf(name);
    if (place < 0) {
      throw new IllegalStateException("the follower '" + name + "' has no place in " + ORDER);
    }
    return place;
  }

  /** How far each has come, in their order. */
  public List<FollowerState> states() {
    return all.stream().map(Following::state).toList();
  }

  @EventListener
  void follow(GraphChanged change) {
    if (running) {
      all.forEach(each -> each.tell(change));
    }
  }

  @Override
  public void start() {
    running = true;
    all.forEach(Following::start);
  }

  @Override
  public void stop() {
    running = false;
    all.forEach(Following::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the first fill and before the web server. */
  @Override
  public int getPhase() {
    return 1;
  }
}

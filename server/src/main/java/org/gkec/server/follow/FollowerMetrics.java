package org.gkec.server.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** For each follower how many revisions it is behind, and whether it failed. */
@Component
class FollowerMetrics implements MeterBinder {

  private final Followers followers;

  FollowerMetrics(Followers followers) {
    this.followers = followers;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (FollowerState each : followers.states()) {
      Gauge.builder("gkec.follower.behind", followers, all -> state(all, each.name()).behind())
          .description("Revisions that a follower has not reached yet")
          .tag("follower", each.name())
          .register(registry);
      Gauge.builder(
              "gkec.follower.failed", followers, all -> state(all, each.name()).failed() ? 1 : 0)
          .description("1 after a follower could not follow")
          .tag("follower", each.name())
          .register(registry);
    }
  }

  private static FollowerState state(Followers followers, String name) {
    return followers.states().stream()
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

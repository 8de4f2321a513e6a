package org.gkec.server.follow;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** For each follower the revision that it has reached; down if one could not follow. */
@Component
class FollowersHealthIndicator implements HealthIndicator {

  private final Followers followers;

  FollowersHealthIndicator(Followers followers) {
    this.followers = followers;
  }

  @Override
  public Health health() {
    var states = followers.states();
    var health = states.stream().anyMatch(FollowerState::failed) ? Health.down() : Health.up();
    states.forEach(state -> health.withDetail(state.name(), state));
    return health.build();
  }
}

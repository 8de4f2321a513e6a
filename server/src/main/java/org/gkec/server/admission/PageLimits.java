package org.gkec.server.admission;

import java.time.Duration;
import org.gkec.server.graph.meter.Budget;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many pages, recommendations and searches are made at a time.
 *
 * @param running that are made at a time; 0 for four per processor
 * @param waiting that may wait for a place, of all callers
 * @param patience how long one may wait
 */
@ConfigurationProperties(prefix = "gkec.pages", ignoreUnknownFields = false)
record PageLimits(
    @DefaultValue("0") int running,
    @DefaultValue("400") int waiting,
    @DefaultValue("10s") Duration patience) {

  PageLimits {
    running = running > 0 ? running : 4 * Runtime.getRuntime().availableProcessors();
  }

  Budget budget() {
    return new Budget(patience, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
  }
}

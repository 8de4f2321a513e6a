package org.gkec.server.load;

import java.time.Duration;
import org.gkec.server.graph.meter.Budget;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How graphs are filled.
 *
 * @param bundled whether an empty store is filled with the bundled data
 * @param timeLimit for one write over the Graph Store Protocol
 */
@ConfigurationProperties(prefix = "gkec.load", ignoreUnknownFields = false)
record LoadProperties(
    @DefaultValue("true") boolean bundled, @DefaultValue("5m") Duration timeLimit) {

  Budget budget() {
    return new Budget(timeLimit, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
  }
}

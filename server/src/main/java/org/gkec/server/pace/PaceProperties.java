package org.gkec.server.pace;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How fast a caller must be.
 *
 * @param slowest what must come, or be taken, in each second of waiting for it; 0 for any pace
 * @param patience how long is waited in all before the pace is looked at
 */
@ConfigurationProperties(prefix = "gkec.pace", ignoreUnknownFields = false)
record PaceProperties(
    @DefaultValue("1KB") DataSize slowest, @DefaultValue("15s") Duration patience) {}

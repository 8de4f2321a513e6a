package org.gkec.server.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may write, and how often anybody may ask.
 *
 * @param open whether anybody may write; for tests on this machine alone
 * @param rate requests that a caller may make for each second, in the long run; 0 for any number
 * @param burst requests that a caller may make at once
 * @param atOnce requests of a caller that may be under way at a time; 0 for any number
 */
@ConfigurationProperties(prefix = "gkec.access", ignoreUnknownFields = false)
record AccessProperties(
    @DefaultValue("false") boolean open,
    @DefaultValue("50") int rate,
    @DefaultValue("2000") int burst,
    @DefaultValue("100") int atOnce) {}

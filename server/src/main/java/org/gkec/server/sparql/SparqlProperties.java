package org.gkec.server.sparql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a query that comes from outside may cost.
 *
 * @param timeLimit after which a query is stopped
 */
@ConfigurationProperties(prefix = "gkec.sparql", ignoreUnknownFields = false)
record SparqlProperties(@DefaultValue("30s") Duration timeLimit) {}

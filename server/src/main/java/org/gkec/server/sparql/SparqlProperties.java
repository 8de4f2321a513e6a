package org.gkec.server.sparql;

import java.time.Duration;
import org.gkec.server.graph.evaluation.Budget;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a query that comes from outside may cost, and how many run at a time.
 *
 * @param timeLimit from arrival to the last row
 * @param scannedLimit statements that a query may read
 * @param rowLimit rows or triples of an answer
 * @param heldLimit rows that a query may keep in memory at a time
 * @param textLimit size of a query or update
 * @param running queries that are evaluated at a time; 0 for two per processor
 * @param cheap further places for queries that are quick by their form
 * @param waiting queries that may wait for a place, of all callers
 */
@ConfigurationProperties(prefix = "gkec.sparql", ignoreUnknownFields = false)
record SparqlProperties(
    @DefaultValue("30s") Duration timeLimit,
    @DefaultValue("100000000") long scannedLimit,
    @DefaultValue("2000000") long rowLimit,
    @DefaultValue("1000000") long heldLimit,
    @DefaultValue("1MB") DataSize textLimit,
    @DefaultValue("0") int running,
    @DefaultValue("16") int cheap,
    @DefaultValue("100") int waiting) {

  SparqlProperties {
    running = running > 0 ? running : 2 * Runtime.getRuntime().availableProcessors();
  }

  Budget budget() {
    return new Budget(timeLimit, scannedLimit, rowLimit, heldLimit);
  }
}

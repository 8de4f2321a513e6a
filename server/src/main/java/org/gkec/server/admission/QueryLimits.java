package org.gkec.server.admission;

import java.time.Duration;
import org.gkec.server.graph.meter.Budget;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a query that comes from outside may cost, and how many run at a time: at the SPARQL endpoint
 * and as a stored query.
 *
 * @param timeLimit from arrival to the last row
 * @param scannedLimit statements that a query may read
 * @param rowLimit rows or triples of an answer
 * @param heldLimit memory that a query may keep at a time; 0 for an eighth of the heap
 * @param heldTogether memory that all queries may keep together; 0 for three eighths of the heap
 * @param textLimit size of a query or update
 * @param running queries that are evaluated at a time; 0 for two per processor
 * @param cheap further places for queries that are quick by their form
 * @param waiting queries that may wait for a place, of all callers
 */
@ConfigurationProperties(prefix = "gkec.sparql", ignoreUnknownFields = false)
public record QueryLimits(
    @DefaultValue("30s") Duration timeLimit,
    @DefaultValue("100000000") long scannedLimit,
    @DefaultValue("2000000") long rowLimit,
    @DefaultValue("0") DataSize heldLimit,
    @DefaultValue("0") DataSize heldTogether,
    @DefaultValue("1MB") DataSize textLimit,
    @DefaultValue("0") int running,
    @DefaultValue("16") int cheap,
    @DefaultValue("100") int waiting) {

  public QueryLimits {
    running = running > 0 ? running : 2 * Runtime.getRuntime().availableProcessors();
    heldLimit = heldLimit.toBytes() > 0 ? heldLimit : eighthsOfTheHeap(1);
    heldTogether = heldTogether.toBytes() > 0 ? heldTogether : eighthsOfTheHeap(3);
  }

  /** Of one query. */
  public Budget budget() {
    return new Budget(timeLimit, scannedLimit, rowLimit, heldLimit.toBytes());
  }

  private static DataSize eighthsOfTheHeap(int eighths) {
    return DataSize.ofBytes(Runtime.getRuntime().maxMemory() / 8 * eighths);
  }
}

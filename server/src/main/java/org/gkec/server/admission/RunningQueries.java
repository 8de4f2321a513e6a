package org.gkec.server.admission;

import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.RunningQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queries from outside that run now, by an id that cannot be guessed. */
@Component
public class RunningQueries {

  private static final Pattern OWN_ID = Pattern.compile("[A-Za-z0-9-]{20,64}");

  private final Map<String, RunningQuery> queries = new ConcurrentHashMap<>();
  private final long heldTogether;

  RunningQueries(QueryLimits limits) {
    this.heldTogether = limits.heldTogether().toBytes();
  }

  /**
   * A query that begins now, under the id its caller chose if that is long enough and free.
   *
   * @param clientIsGone whether nobody waits for the answer any more
   */
  RunningQuery begin(@Nullable String chosen, Budget budget, BooleanSupplier clientIsGone) {
    String id = chosen != null && OWN_ID.matcher(chosen).matches() ? chosen : randomId();
    var query = new RunningQuery(id, budget, clientIsGone, this::makeRoom);
    if (queries.putIfAbsent(id, query) == null) {
      return query;
    }
    var other = new RunningQuery(randomId(), budget, clientIsGone, this::makeRoom);
    queries.put(other.id(), other);
    return other;
  }

  void end(RunningQuery query) {
    queries.remove(query.id());
  }

  /** The query with this id, if it runs. */
  public Optional<RunningQuery> find(String id) {
    return Optional.ofNullable(queries.get(id));
  }

  /** All that run. */
  public Collection<RunningQuery> all() {
    return List.copyOf(queries.values());
  }

  /** Bytes that all of them hold. */
  long held() {
    return queries.values().stream().mapToLong(RunningQuery::held).sum();
  }

  /** Stops the query that holds most, if all of them hold more than they may together. */
  private void makeRoom() {
    if (held() > heldTogether) {
      queries.values().stream()
          .max(Comparator.comparingLong(RunningQuery::held))
          .ifPresent(most -> most.makeRoom(heldTogether));
    }
  }

  private static String randomId() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static final java.security.SecureRandom RANDOM = new java.security.SecureRandom();
}

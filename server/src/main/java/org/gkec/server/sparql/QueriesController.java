package org.gkec.server.sparql;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gkec.server.admission.RunningQueries;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.http.NoSuchResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Watches and cancels running queries: one by whoever holds its id, all by an operator. */
@RestController
class QueriesController {

  private final RunningQueries queries;

  QueriesController(RunningQueries queries) {
    this.queries = queries;
  }

  /** What a query has used of its budget. */
  record Status(
      String id,
      Instant since,
      long ageMs,
      long timeLimitMs,
      long scanned,
      long scannedLimit,
      long rows,
      long rowLimit,
      long held,
      long heldLimit) {

    static Status of(RunningQuery query) {
      return new Status(
          query.id(),
          query.since(),
          query.age().toMillis(),
          query.budget().time().toMillis(),
          query.scanned(),
          query.budget().scanned(),
          query.rows(),
          query.budget().rows(),
          query.held(),
          query.budget().held());
    }
  }

  @GetMapping("/sparql/queries/{id}")
  Status one(@PathVariable("id") String id) {
    return Status.of(find(id));
  }

  @DeleteMapping("/sparql/queries/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable("id") String id) {
    find(id).cancel("its owner");
  }

  @GetMapping("/sparql/queries")
  List<Status> all() {
    return queries.all().stream()
        .map(Status::of)
        .sorted(Comparator.comparingLong(Status::ageMs).reversed())
        .toList();
  }

  @DeleteMapping("/sparql/queries")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancelAll() {
    queries.all().forEach(query -> query.cancel("an operator"));
  }

  private RunningQuery find(String id) {
    return queries
        .find(id)
        .orElseThrow(() -> new NoSuchResource("No query '" + id + "' runs now."));
  }
}

package org.gkec.server.sparql;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gkec.server.Application;
import org.gkec.server.Http;
import org.gkec.server.graph.StoreProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Queries that mean harm, over the bundled data: each ends soon after its limit at the latest. */
class HostileTest {

  private static final Duration LIMIT = Duration.ofMillis(1500);

  /** On a busy machine; what is not stopped runs for minutes. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** In a file: {{something}*1000} is a thousand times something, in which # is the number. */
  private static final Pattern REPEATED = Pattern.compile("\\{\\{(.+?)}\\*(\\d+)}");

  @Nested
  class InMemory extends Hostile {
    InMemory() {
      super(StoreProperties.Kind.MEMORY);
    }
  }

  @Nested
  class OnDisk extends Hostile {
    OnDisk() {
      super(StoreProperties.Kind.LMDB);
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Hostile {

    private final StoreProperties.Kind kind;
    private ConfigurableApplicationContext service;
    private Http http;

    Hostile(StoreProperties.Kind kind) {
      this.kind = kind;
    }

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.NEVER) Path folder) {
      service =
          SpringApplication.run(
              Application.class,
              "--server.address=127.0.0.1",
              "--server.port=0",
              "--gkec.store=" + kind,
              "--gkec.data-dir=" + folder,
              "--gkec.access.rate=0",
              "--gkec.sparql.time-limit=" + LIMIT.toMillis() + "ms",
              "--logging.level.root=WARN");
      http =
          new Http(
              service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    void stop() {
      service.close();
    }

    static List<Path> queries() throws IOException {
      try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
        return files.sorted().toList();
      }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void a_hostile_query_ends_by_its_budget(Path file) throws IOException {
      String query = expanded(Files.readString(file));
      List<String> ends =
          List.of(query.lines().findFirst().orElseThrow().replace("# ends by: ", "").split(", "));

      long start = System.nanoTime();
      String end = end(query);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plus(GRACE));
      assertThat(ends).contains(end);
    }

    private static String expanded(String text) {
      return REPEATED
          .matcher(text)
          .replaceAll(found ->
              Matcher.quoteReplacement(
                  IntStream.range(0, Integer.parseInt(found.group(2)))
                      .mapToObj(number -> found.group(1).replace("#", String.valueOf(number)))
                      .collect(joining())));
    }

    /** The budget that ended the query, or that it was answered whole. */
    private String end(String query) {
      try {
        HttpResponse<String> answer = http.post("/sparql", "application/sparql-query", query);
        return answer.statusCode() == 200 ? "whole" : Http.parse(answer).get("budget").asString();
      } catch (java.io.UncheckedIOException cut) {
        return "rows";
      }
    }

    @Test
    void a_query_of_a_megabyte_is_refused_or_ends_in_time() {
      String patterns =
          IntStream.range(0, 9000)
              .mapToObj(i -> "?a%d ?b%d ?c%d . ?c%d ?p%d ?d%d .".formatted(i, i, i, i, i, i))
              .reduce("", (all, next) -> all.length() < 900_000 ? all + next + "\n" : all);

      assertEnds("SELECT * WHERE {" + patterns + "}");
    }

    @Test
    void a_text_beyond_the_limit_is_too_large() {
      var answer =
          http.post("/sparql", "application/sparql-query", "SELECT * {}" + "#".repeat(1_100_000));

      assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void giant_values_end_in_time() {
      String values =
          IntStream.range(0, 40_000)
              .mapToObj(i -> "(" + i + " \"" + i + "\")")
              .reduce("", String::concat);

      assertEnds("SELECT (COUNT(*) AS ?n) WHERE { VALUES (?a ?b) {" + values + "} ?c ?d ?e }");
    }

    @Test
    void deeply_nested_groups_end_in_time() {
      assertEnds("SELECT * WHERE " + "{".repeat(50_000) + " ?s ?p ?o " + "}".repeat(50_000));
      assertEnds("ASK { FILTER(" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ") }");
      assertEnds("ASK { FILTER(" + "!".repeat(50_000) + "1) }");
    }

    private void assertEnds(String query) {
      long start = System.nanoTime();

      var answer = http.post("/sparql", "application/sparql-query", query);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plus(GRACE));
      assertThat(answer.statusCode()).isIn(400, 503);
    }

    @Test
    void a_point_query_stays_quick_while_heavy_ones_run() throws Exception {
      String heavy = Files.readString(Path.of("src/test/resources/hostile/cross-product.rq"));
      String point = "SELECT ?name { <https://w3id.org/gkec/id/city/lahti-fi> ?name ?o } LIMIT 1";
      long alone = median(point);
      var statuses = new ConcurrentSkipListSet<Integer>();
      try (ExecutorService callers = Executors.newFixedThreadPool(12)) {
        List<? extends Future<?>> heavies =
            IntStream.range(0, 12)
                .mapToObj(i ->
                    callers.submit(() ->
                        statuses.add(
                            http.send(
                                    "POST",
                                    "/sparql",
                                    heavy,
                                    "Content-Type",
                                    "application/sparql-query",
                                    "X-Query-Id",
                                    "heavy-query-of-hostile-test-" + i)
                                .statusCode())))
                .toList();
        await()
            .until(() ->
                IntStream.range(0, 12)
                    .anyMatch(i ->
                        http.get("/sparql/queries/heavy-query-of-hostile-test-" + i).statusCode()
                            == 200));

        assertThat(median(point)).isLessThan(50 * Math.max(2, alone));
        for (Future<?> each : heavies) {
          each.get();
        }
      }
      assertThat(statuses).containsExactly(503);
    }

    /** Of 15 in a row, in milliseconds. */
    private long median(String query) {
      return LongStream.range(0, 15)
          .map(i ->
              millis(() ->
                  assertThat(http.post("/sparql", "application/sparql-query", query).statusCode())
                      .isEqualTo(200)))
          .sorted()
          .skip(7)
          .findFirst()
          .orElseThrow();
    }

    private static long millis(Runnable work) {
      long start = System.nanoTime();
      work.run();
      return (System.nanoTime() - start) / 1_000_000;
    }
  }
}

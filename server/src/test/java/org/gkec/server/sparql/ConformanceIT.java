package org.gkec.server.sparql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The W3C test suite and JavaScript clients, run by Node against the service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceIT {

  private static final Path SCRIPTS = Path.of("..", "conformance").toAbsolutePath().normalize();
  private static final Path SUITE =
      Path.of(System.getProperty("conformance.files", "../../shared/conformance/sparql"))
          .toAbsolutePath()
          .normalize();
  private static final Path REPORT =
      Path.of("src/main/resources/org/gkec/server/about/conformance.ttl");
  private static final Path PAGE = Path.of("..", "docs", "conformance.md");

  /** What a test gave. */
  record Outcome(String specification, String test, String name, boolean ok, String error) {}

  private ConfigurableApplicationContext service;

  @BeforeAll
  void start(@TempDir Path folder) {
    skipUnless(Boolean.getBoolean("conformance"), "run with -Pconformance");
    skipUnless(
        Files.isDirectory(SCRIPTS.resolve("node_modules")),
        "npm has not installed conformance/node_modules");
    service = run(folder.resolve("here"));
  }

  @AfterAll
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void the_suite_of_the_w3c_passes_but_for_the_failures_that_are_explained() throws Exception {
    skipUnless(Files.isDirectory(SUITE), "no test suite in " + SUITE);
    List<Outcome> outcomes =
        node(Map.of("GKEC_URL", url(service)), "run.js", SUITE.toString())
            .lines()
            .map(line -> JsonMapper.shared().readValue(line, Outcome.class))
            .toList();
    Map<String, String> expected = expectedFailures();
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(PAGE, ConformanceReport.page(outcomes, expected));
      Files.writeString(REPORT, ConformanceReport.earl(outcomes));
    }

    Set<String> failed =
        outcomes.stream().filter(outcome -> !outcome.ok()).map(Outcome::test).collect(toSet());

    assertThat(
            outcomes.stream().collect(groupingBy(Outcome::specification)).get("sparql11-protocol"))
        .hasSize(34);
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(535);
    assertThat(failed).isEqualTo(expected.keySet());
    assertThat(published()).isEqualTo(ConformanceReport.model(outcomes));
  }

  @Test
  void clients_in_javascript_get_the_rows_and_federate_two_endpoints(@TempDir Path folder)
      throws Exception {
    try (var other = run(folder)) {
      var here = http(service);
      here.post(
          "/sparql",
          "application/sparql-update",
          "DROP ALL ; INSERT DATA { <urn:a> <urn:p> 1, 2 ; <urn:knows> <urn:b>, <urn:c> }");
      http(other)
          .post(
              "/sparql",
              "application/sparql-update",
              "INSERT DATA { <urn:b> <urn:name> \"B\" . <urn:c> <urn:name> \"C\" . <urn:d> <urn:name> \"D\" }");

      JsonNode got =
          JsonMapper.shared()
              .readTree(
                  node(Map.of("GKEC_URL", url(service), "OTHER_URL", url(other)), "clients.js"));

      assertThat(texts(got.get("fetched"))).containsExactly("1", "2");
      assertThat(got.get("asked").asBoolean()).isTrue();
      assertThat(got.get("triples").asInt()).isEqualTo(4);
      assertThat(texts(got.get("joined"))).containsExactly("B", "C");
    }
  }

  private static Stream<String> texts(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asString);
  }

  private static ConfigurableApplicationContext run(Path folder) {
    return SpringApplication.run(
        Application.class,
        "--spring.profiles.active=conformance",
        "--server.port=0",
        "--gkec.data-dir=" + folder,
        "--logging.level.root=WARN");
  }

  private static String url(ConfigurableApplicationContext service) {
    return "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
  }

  private static org.gkec.server.Http http(ConfigurableApplicationContext service) {
    return new org.gkec.server.Http(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  private static String node(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var line = Stream.concat(Stream.of("node"), Stream.of(command)).toList();
    var builder = new ProcessBuilder(line).directory(SCRIPTS.toFile());
    builder.environment().putAll(environment);
    Path errors = Files.createTempFile("conformance", ".log");
    Process process = builder.redirectError(errors.toFile()).start();
    String output;
    try (InputStream out = process.getInputStream()) {
      output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return output;
  }

  private static Map<String, String> expectedFailures() throws IOException {
    var expected = new LinkedHashMap<String, String>();
    for (String line :
        Files.readAllLines(SCRIPTS.resolve("expected-failures.csv")).stream().skip(1).toList()) {
      int comma = line.indexOf(',');
      expected.put(line.substring(0, comma), line.substring(comma + 1).replaceAll("^\"|\"$", ""));
    }
    return expected;
  }

  private static Model published() throws IOException {
    try (InputStream in = Files.newInputStream(REPORT)) {
      return Rio.parse(in, RDFFormat.TURTLE);
    }
  }

  private static void skipUnless(boolean there, String reason) {
    if (!there) {
      System.out.println("SKIPPED: ConformanceIT: " + reason);
    }
    Assumptions.assumeTrue(there, reason);
  }
}

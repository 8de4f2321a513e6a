package org.gkec.server.about;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.ontology.Resources;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The results of the last run of the W3C test suite.
 *
 * @param specifications sorted by name
 * @param failures each with the reason that is written down for it
 */
record ConformancePage(
    int tests, int passed, List<Specification> specifications, List<Failure> failures) {

  private static final String EARL = "http://www.w3.org/ns/earl#";
  private static final String ASSERTIONS = "/id/conformance/";
  private static final String MANIFESTS = "/data-sparql11/";

  /** One of the documents that together are SPARQL 1.1. */
  record Specification(String name, int tests, int passed, List<Manifest> manifests) {}

  /** One folder of the suite. */
  record Manifest(String name, int tests, int passed) {}

  /** A test that is not passed. */
  record Failure(String test, String iri, String reason) {}

  private record Outcome(String specification, String manifest, String test, boolean passed) {}

  ConformancePage {
    specifications = List.copyOf(specifications);
    failures = List.copyOf(failures);
  }

  /** Whether a test is not passed. */
  boolean failing() {
    return !failures.isEmpty();
  }

  /** The report and the list of reasons that are packed with the server. */
  static ConformancePage bundled() {
    List<Outcome> outcomes = outcomes(report());
    Map<String, String> reasons = reasons();
    return new ConformancePage(
        outcomes.size(),
        passed(outcomes),
        by(outcomes, Outcome::specification).entrySet().stream()
            .map(each -> specification(each.getKey(), each.getValue()))
            .toList(),
        outcomes.stream()
            .filter(outcome -> !outcome.passed())
            .map(outcome ->
                new Failure(
                    outcome.manifest() + ": " + outcome.test().replaceAll("^.*#", ""),
                    outcome.test(),
                    reasons.getOrDefault(outcome.test(), "")))
            .toList());
  }

  private static Specification specification(String name, List<Outcome> outcomes) {
    return new Specification(
        name,
        outcomes.size(),
        passed(outcomes),
        by(outcomes, Outcome::manifest).entrySet().stream()
            .map(each ->
                new Manifest(each.getKey(), each.getValue().size(), passed(each.getValue())))
            .toList());
  }

  private static Map<String, List<Outcome>> by(
      List<Outcome> outcomes, Function<Outcome, String> key) {
    return outcomes.stream().collect(groupingBy(key, TreeMap::new, toList()));
  }

  private static int passed(List<Outcome> outcomes) {
    return (int) outcomes.stream().filter(Outcome::passed).count();
  }

  private static List<Outcome> outcomes(Model report) {
    return report.filter(null, earl("test"), null).stream()
        .map(assertion -> outcome(report, assertion))
        .toList();
  }

  private static Outcome outcome(Model report, Statement assertion) {
    String test = assertion.getObject().stringValue();
    Resource result =
        Models.objectResource(report.filter(assertion.getSubject(), earl("result"), null))
            .orElseThrow();
    return new Outcome(
        between(assertion.getSubject().stringValue(), ASSERTIONS),
        between(test, MANIFESTS),
        test,
        report.contains(result, earl("outcome"), earl("passed")));
  }

  /** The part of a path after {@code start}, up to the next slash. */
  private static String between(String text, String start) {
    String rest = text.substring(text.indexOf(start) + start.length());
    return rest.substring(0, rest.indexOf('/'));
  }

  private static IRI earl(String name) {
    return Values.iri(EARL, name);
  }

  private static Model report() {
    try {
      return Rio.parse(
          new StringReader(Resources.text(ConformancePage.class, "conformance.ttl")),
          RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> reasons() {
    var reasons = new TreeMap<String, String>();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Resources.text(ConformancePage.class, "expected-failures.csv"))) {
      rows.forEachRemaining(
          row -> reasons.put(row.getOrDefault("test", ""), row.getOrDefault("reason", "")));
    }
    return reasons;
  }
}

package org.gkec.server.sparql;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.EARL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.ontology.Gkec;
import org.gkec.server.sparql.ConformanceIT.Outcome;

/** Outcomes of the W3C test suite as a page and as EARL. */
final class ConformanceReport {

  private static final String FAILURES = "| test | name | reason |\n|---|---|---|\n";

  private static final IRI SERVICE = iri(Gkec.BASE + "id/software/gkec-knowledge-graph");

  private ConformanceReport() {}

  static Model model(List<Outcome> outcomes) {
    var model = new LinkedHashModel();
    model.add(SERVICE, RDF.TYPE, EARL.SOFTWARE);
    model.add(SERVICE, RDF.TYPE, EARL.TEST_SUBJECT);
    model.add(SERVICE, DCTERMS.TITLE, literal("GKEC Knowledge Graph"));
    for (Outcome outcome : outcomes) {
      String key =
          outcome.specification()
              + "/"
              + outcome.test().replaceAll(".*data-sparql11/", "").replace("/manifest#", "/");
      IRI assertion = iri(Gkec.BASE + "id/conformance/" + key);
      IRI result = iri(assertion + "/result");
      model.add(assertion, RDF.TYPE, EARL.ASSERTION);
      model.add(assertion, EARL.ASSERTEDBY, SERVICE);
      model.add(assertion, EARL.SUBJECT, SERVICE);
      model.add(assertion, EARL.TEST, iri(outcome.test()));
      model.add(assertion, EARL.MODE, iri(EARL.NAMESPACE, "automatic"));
      model.add(assertion, EARL.RESULT, result);
      model.add(result, RDF.TYPE, EARL.TESTRESULT);
      model.add(
          result,
          iri(EARL.NAMESPACE, "outcome"),
          iri(EARL.NAMESPACE, outcome.ok() ? "passed" : "failed"));
    }
    return model;
  }

  static String earl(List<Outcome> outcomes) {
    Model model = model(outcomes);
    model.setNamespace("earl", EARL.NAMESPACE);
    model.setNamespace("dcterms", DCTERMS.NAMESPACE);
    var text = new StringWriter();
    Rio.write(model, text, RDFFormat.TURTLE);
    return text.toString();
  }

  static String page(List<Outcome> outcomes, Map<String, String> reasons) {
    Map<String, List<Outcome>> bySpecification =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(Outcome::specification, TreeMap::new, Collectors.toList()));
    String rows =
        bySpecification.entrySet().stream()
            .map(entry ->
                "| [%s](http://www.w3.org/TR/%s/) | %d | %d |"
                    .formatted(
                        entry.getKey(),
                        entry.getKey(),
                        entry.getValue().stream().filter(Outcome::ok).count(),
                        entry.getValue().size()))
            .collect(Collectors.joining("\n"));
    String failures =
        outcomes.stream()
            .filter(outcome -> !outcome.ok())
            .map(outcome ->
                "| `%s` | %s | %s |"
                    .formatted(
                        outcome.test().replaceAll(".*data-sparql11/", ""),
                        outcome.name(),
                        reasons.getOrDefault(outcome.test(), "not explained")))
            .collect(Collectors.joining("\n"));
    return """
    # Conformance

    The W3C SPARQL 1.1 test suite, run over HTTP by `./mvnw -Pconformance verify` ([how](../conformance/README.md)). This page and the
    EARL report at `/.well-known/conformance` are written by that run.

    | specification | passed | tests |
    |---|---|---|
    %s

    ## What fails, and why

    %s

    The tests of federated queries need servers that the suite does not bring; `ServiceTest` covers what they ask.
    Entailment regimes beyond simple entailment are not offered, nor is SPARQL 1.2.
    """
        .formatted(rows, failures.isEmpty() ? "Nothing." : FAILURES + failures);
  }
}

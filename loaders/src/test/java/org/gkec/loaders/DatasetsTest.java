package org.gkec.loaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.loaders.source.RecordReader;
import org.gkec.ontology.Resources;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Adding a data set is adding a folder; this is its test. */
class DatasetsTest {

  private static final Path FOLDERS = Path.of("datasets");

  @TestFactory
  Stream<DynamicNode> every_data_set() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream()
          .map(folder ->
              dynamicContainer(
                  folder.getFileName().toString(),
                  folder.toUri(),
                  Stream.of(
                      dynamicTest("gives what is expected", () -> assertExpected(folder)),
                      dynamicTest("uses declared terms only", () -> assertDeclared(folder)),
                      dynamicTest("loads without rejects", () -> assertLoads(folder)))));
    }
  }

  private static void assertExpected(Path folder) throws IOException {
    Mapping mapping = Dataset.read(folder).mapping();
    String sample = "sample." + mapping.header().format().name().toLowerCase(Locale.ROOT);
    List<Reject> rejects = new ArrayList<>();
    Model mapped = new LinkedHashModel();

    MappingHeader header = mapping.header();
    InputStream in = Files.newInputStream(folder.resolve(sample));
    try (RecordReader reader = header.format().open(sample, in, header.records())) {
      mapped.addAll(mapping.apply(reader.next(1000), rejects::add));
    }

    assertThat(rejects).isEmpty();
    assertIsomorphic(mapped, turtle(Files.newInputStream(folder.resolve("expected.ttl"))));
  }

  private static void assertIsomorphic(Model mapped, Model expected) {
    Set<String> missing = lines(expected);
    missing.removeAll(lines(mapped));
    Set<String> unexpected = lines(mapped);
    unexpected.removeAll(lines(expected));

    assertThat(Models.isomorphic(mapped, expected))
        .as("missing: %s%nunexpected: %s", missing, unexpected)
        .isTrue();
  }

  private static void assertDeclared(Path folder) throws IOException {
    Model ontology = turtle(Resources.open(Resources.class, "gkec.ttl"));
    Set<String> used = UsedTerms.of(Dataset.read(folder).mapping().query());

    assertThat(ontology.subjects().stream().filter(IRI.class::isInstance))
        .extracting(subject -> subject.stringValue())
        .containsAll(used);
  }

  private static void assertLoads(Path folder) {
    List<Reject> rejects = new ArrayList<>();
    LoadListener listener =
        new LoadListener() {
          @Override
          public void rejected(Reject reject) {
            rejects.add(reject);
          }
        };

    LoadReport report = Dataset.read(folder).load(statement -> {}, listener);

    assertThat(rejects).isEmpty();
    assertThat(report.records()).isPositive();
  }

  private static Set<String> lines(Model model) {
    Set<String> lines = new TreeSet<>();
    model.forEach(found ->
        lines.add(
            (found.getSubject().isBNode() ? "[]" : found.getSubject())
                + " "
                + found.getPredicate()
                + " "
                + (found.getObject().isBNode() ? "[]" : found.getObject())));
    return lines;
  }

  private static Model turtle(InputStream source) throws IOException {
    try (InputStream in = source) {
      return Rio.parse(in, RDFFormat.TURTLE);
    }
  }
}

package org.gkec.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Holds every Turtle file of the module to its form. */
class FilesTest {

  private static final List<Path> FOLDERS =
      Stream.of("examples", "lint", "schemes", "shapes").map(Path::of).toList();

  @TestFactory
  Stream<DynamicTest> every_file_parses_and_says_something() {
    return Stream.concat(turtleBelow(Path.of(""), 1), FOLDERS.stream().flatMap(FilesTest::all))
        .map(file -> test(file, () -> assertThat(read(file)).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> a_scheme_file_holds_one_scheme_and_only_its_concepts() {
    return all(Path.of("schemes")).map(file -> test(file, () -> assertOneScheme(read(file))));
  }

  private static void assertOneScheme(Model model) {
    Set<Resource> schemes = model.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects();
    assertThat(schemes).singleElement().asString().startsWith(Gkec.BASE + "concept/");
    String scheme = schemes.iterator().next().stringValue();

    Set<Resource> concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();

    assertThat(concepts)
        .isNotEmpty()
        .allMatch(concept -> concept.stringValue().startsWith(scheme + "/"));
    assertThat(model.filter(null, SKOS.IN_SCHEME, null).objects())
        .containsExactly(schemes.iterator().next());
  }

  private static DynamicTest test(Path file, Executable check) {
    return dynamicTest(file.toString(), file.toUri(), check);
  }

  private static Stream<Path> all(Path folder) {
    return turtleBelow(folder, Integer.MAX_VALUE);
  }

  private static Stream<Path> turtleBelow(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Rio.parse(in, RDFFormat.TURTLE);
    }
  }
}

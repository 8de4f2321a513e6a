package org.gkec.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.gkec.ontology.Ontology;
import org.gkec.ontology.Prefixes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/** Each query file: its header, its text and its answers on the small world and on nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredQueriesTest {

  private static final Path FOLDER = Path.of("sparql");

  /** Aggregates without GROUP BY: one row of zeros is what they have to say of an empty graph. */
  private static final Set<String> TOTALS = Set.of("data/counts");

  /** Queries that call services of the running server; its tests run them over HTTP. */
  private static final String OF_THE_SERVER = "services/";

  private static final Resource FAULT = Values.iri("urn:fault");

  private final QueryCatalogue catalogue = QueryCatalogue.bundled();
  private final Repository nothing = new SailRepository(new MemoryStore());
  private final Set<Resource> terms = Ontology.content().subjects();
  private final Set<Resource> functions = Ontology.services().subjects();
  private Repository smallWorld = nothing;

  @BeforeAll
  void open() {
    smallWorld = SmallWorld.open(catalogue);
  }

  @AfterAll
  void close() {
    smallWorld.shutDown();
    nothing.shutDown();
  }

  @TestFactory
  Stream<DynamicTest> each_query() {
    return catalogue.all().stream().flatMap(this::checks);
  }

  private Stream<DynamicTest> checks(StoredQuery query) {
    Stream<DynamicTest> text =
        Stream.of(
            check(query, "has a complete header", () -> headerIsComplete(query)),
            check(query, "takes its prefixes from the ontology", () -> prefixesAreShared(query)),
            check(query, "has its parameters as variables", () -> parametersAreUsed(query)),
            check(query, "names declared terms only", () -> termsAreDeclared(query)),
            check(query, "lets func:label look for a label", () -> labelsAreSaidOnce(query)));
    Stream<DynamicTest> answers =
        Stream.of(
            check(query, "answers its example as written", () -> exampleAnswers(query)),
            check(query, "answers nothing from an empty graph", () -> emptyAnswers(query)));
    return query.name().startsWith(OF_THE_SERVER) ? text : Stream.concat(text, answers);
  }

  private static DynamicTest check(StoredQuery query, String what, Executable executable) {
    return dynamicTest(query.name() + " " + what, file(query, ".rq").toUri(), executable);
  }

  private static void headerIsComplete(StoredQuery query) {
    assertThat(query.name()).matches("[a-z-]+/[a-z-]+");
    assertThat(query.summary()).isNotBlank().doesNotEndWith(".");
    assertThat(query.parameters()).allSatisfy(one -> assertThat(one.about()).isNotBlank());
    assertThat(query.constructs()).isEqualTo(QueryText.of(query).constructs());
    assertThatNoException().isThrownBy(() -> query.bind(query.example()));
    assertThat(query.check().isPresent()).isEqualTo(query.name().startsWith("quality/"));
  }

  private static void prefixesAreShared(StoredQuery query) {
    Map<String, String> prefixes = QueryText.of(query).prefixes();

    assertThat(Prefixes.all()).containsAllEntriesOf(prefixes);
    assertThat(prefixes.keySet()).isSubsetOf(QueryText.of(query).usedPrefixes());
    assertThat(new ArrayList<>(prefixes.keySet())).isSorted();
  }

  private static void parametersAreUsed(StoredQuery query) {
    List<String> names = query.parameters().stream().map(Parameter::name).toList();

    assertThat(QueryText.of(query).variables()).containsAll(names);
  }

  private void termsAreDeclared(StoredQuery query) {
    assertThat(terms).containsAll(QueryText.of(query).ownTerms());
    assertThat(functions).containsAll(QueryText.of(query).functions());
  }

  /** Of a label in a language or else in English the pattern stands in func:label alone. */
  private static void labelsAreSaidOnce(StoredQuery query) {
    assertThat(query.text().replaceAll("\\s+", " "))
        .doesNotContainPattern(
            "OPTIONAL \\{ \\?\\w+ skos:prefLabel (\\?\\w+) \\. FILTER ?\\(LANG\\(\\1\\) = \\?lang\\) \\}"
                + " OPTIONAL \\{ \\?\\w+ skos:prefLabel (\\?\\w+) \\. FILTER ?\\(LANG\\(\\2\\) = \"en\"\\) \\}");
  }

  /** A check answers on the small world with the fault that lies beside it. */
  private void exampleAnswers(StoredQuery query) throws IOException {
    if (query.check().isPresent()) {
      try (var connection = smallWorld.getConnection()) {
        connection.add(
            Rio.parse(Files.newInputStream(file(query, ".fault.ttl")), RDFFormat.TURTLE), FAULT);
        rowsAreAsWritten(query);
        connection.clear(FAULT);
      }
    } else {
      rowsAreAsWritten(query);
    }
  }

  private void rowsAreAsWritten(StoredQuery query) throws IOException {
    BoundQuery example = query.bind(query.example());

    if (query.constructs()) {
      var triples = Answer.triples(smallWorld, example);
      assertThat(triples)
          .matches(model -> Models.isomorphic(model, turtle(query)), "is as written");
    } else {
      Answer answer = Answer.rows(smallWorld, example);
      assertThat(answer.columns()).containsExactlyElementsOf(query.columns().keySet());
      assertThat(answer.rows()).isNotEmpty();
      assertThat(answer.csv()).isEqualTo(Files.readString(file(query, ".csv")));
    }
  }

  private void emptyAnswers(StoredQuery query) {
    BoundQuery example = query.bind(query.example());

    if (query.constructs()) {
      assertThat(Answer.triples(nothing, example)).isEmpty();
    } else if (TOTALS.contains(query.name())) {
      assertThat(Answer.rows(nothing, example).csv().lines().skip(1))
          .allMatch(row -> row.matches("0(,0)*"));
    } else {
      assertThat(Answer.rows(nothing, example).rows()).isEmpty();
    }
  }

  private static Model turtle(StoredQuery query) {
    try (InputStream in = Files.newInputStream(file(query, ".ttl"))) {
      return Rio.parse(in, RDFFormat.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(StoredQuery query, String ending) {
    return FOLDER.resolve(query.name() + ending).toAbsolutePath();
  }
}

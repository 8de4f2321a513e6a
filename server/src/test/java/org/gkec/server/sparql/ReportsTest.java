package org.gkec.server.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.resultio.text.BooleanTextWriter;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.gkec.server.graph.AnswerWriter;
import org.gkec.server.graph.Graphs;
import org.gkec.server.graph.KnowledgeGraph;
import org.gkec.server.graph.Question;
import org.gkec.server.graph.StoreProperties;
import org.gkec.server.graph.meter.Budget;
import org.gkec.server.graph.meter.RunningQuery;
import org.gkec.server.graph.write.Update;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small inputs after reports on this and other engines. The first comments of each say what is
 * right by the specification; Apache Jena and Oxigraph agree unless they say otherwise.
 */
class ReportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/reports");
  private static final String RIGHT = "# right:";

  @TempDir private Path data;

  @TestFactory
  Stream<DynamicTest> a_report_is_answered_as_the_specification_says() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
    }
  }

  private void check(Path file) throws IOException {
    String query = Files.readString(file);
    String right = query.lines().filter(line -> line.startsWith(RIGHT)).findFirst().orElseThrow();
    List<String> expected = rows(right.substring(RIGHT.length()));
    List<String> got;
    try {
      got = answer(file, query);
    } catch (RuntimeException fault) {
      got = List.of("fault: " + fault);
    }
    assertThat(got).isEqualTo(expected);
  }

  private List<String> answer(Path file, String query) throws IOException {
    try (KnowledgeGraph graph =
        Graphs.open(StoreProperties.Kind.MEMORY, Files.createTempDirectory(data, "graph"))) {
      load(graph, file.resolveSibling(name(file) + ".ttl"), RDFFormat.TURTLE);
      load(graph, file.resolveSibling(name(file) + ".trig"), RDFFormat.TRIG);
      Question question = Question.of(query, Budget.OWN);
      if (query.lines().anyMatch(line -> line.startsWith("ASK"))) {
        var said = new ByteArrayOutputStream();
        graph.answer(
            question,
            new AnswerWriter.Truth(new BooleanTextWriter(said)),
            RunningQuery.own(Budget.OWN));
        return List.of(said.toString(UTF_8));
      }
      return graph.rows(question).stream().map(ReportsTest::row).sorted().toList();
    }
  }

  private static void load(KnowledgeGraph graph, Path file, RDFFormat format) throws IOException {
    if (Files.notExists(file)) {
      return;
    }
    Model model;
    try (var in = Files.newInputStream(file)) {
      model = Rio.parse(in, "http://ex/", format);
    }
    var update = new StringBuilder("INSERT DATA {\n");
    for (Resource context : model.contexts()) {
      var lines = new StringWriter();
      Rio.write(
          model.filter(null, null, null, context).stream()
              .map(each ->
                  Statements.statement(
                      each.getSubject(), each.getPredicate(), each.getObject(), null))
              .toList(),
          lines,
          RDFFormat.NTRIPLES);
      update.append(context == null ? lines : "GRAPH <" + context + "> {" + lines + "}");
    }
    graph.write(
        RunningQuery.own(Budget.OWN),
        writer -> writer.update(Update.of(update + "}", Optional.empty())));
  }

  private static List<String> rows(String right) {
    String plain =
        right.replaceAll("\\s+\\([^()]*agree\\)\\s*$", "").replaceAll("\\b[a-z]=\\? ?", "").strip();
    if (plain.equals("(no rows)")) {
      return List.of();
    }
    if (plain.equals("True") || plain.equals("False")) {
      return List.of(plain.toLowerCase(Locale.ROOT));
    }
    return Stream.of(plain.split(" \\| "))
        .map(String::strip)
        .map(row -> row.equals("{}") ? "" : row)
        .sorted()
        .toList();
  }

  private static String row(BindingSet row) {
    var cells = new TreeMap<String, String>();
    row.forEach(cell -> cells.put(cell.getName(), text(cell.getValue())));
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + "=" + cell.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String text(Value value) {
    if (!(value instanceof Literal literal)) {
      return value.stringValue().replace("http://ex/", ":");
    }
    if (literal.getDatatype().equals(XSD.INTEGER) || literal.getDatatype().equals(XSD.BOOLEAN)) {
      return literal.getLabel();
    }
    String quoted = "\"" + literal.getLabel() + "\"";
    return literal.getDatatype().equals(XSD.STRING)
        ? quoted
        : quoted + "^^" + literal.getDatatype().getLocalName();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".rq", "");
  }
}
